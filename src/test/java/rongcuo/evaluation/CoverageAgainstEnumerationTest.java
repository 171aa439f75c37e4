package rongcuo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rongcuo.analysis.CoverageSurvey;
import rongcuo.analysis.Obligation;
import rongcuo.analysis.TestCoverage;
import rongcuo.analysis.TestCoverage.Standing;
import rongcuo.analysis.Trial;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Events;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.fact.FactType;
import rongcuo.policy.Clause;
import rongcuo.policy.Policy;

/** What tests can show of made-up policies, held to all cases there are. */
class CoverageAgainstEnumerationTest {
    private static final int MOST_CASES = 600;

    @Test
    void what_no_case_shows_is_proved_impossible_and_nothing_else_is() {
        int impossible = 0;
        int shown = 0;
        for (long seed = 0; seed < 150; seed++) {
            var policy = RandomLaw.of(seed, 3, 0).policy();
            var evaluator = Evaluator.of(policy);
            var all = all(policy);
            if (all.isEmpty()) {
                continue;
            }
            var survey = new CoverageSurvey(evaluator);
            var ofAll = survey.coverage(all.get());
            var ofNone = standings(survey.coverage(List.of()));
            for (var finding : ofAll.findings()) {
                boolean isShown = finding.standing() == Standing.MET;
                // Of numbers and days a few stand for all, so that what they do not show may still be possible.
                if (isShown || isListed(policy)) {
                    assertThat(ofNone.get(finding.obligation()))
                            .as("seed %d, %s", seed, finding)
                            .isEqualTo(isShown ? Standing.UNMET : Standing.INFEASIBLE);
                }
                shown += isShown ? 1 : 0;
                impossible += finding.standing() == Standing.INFEASIBLE ? 1 : 0;
            }
        }
        assertThat(shown).as("obligations that some case shows").isGreaterThan(1000);
        assertThat(impossible).as("obligations that none can show").isGreaterThan(100);
    }

    @Test
    void drafted_cases_show_all_that_can_be_shown() {
        int drafted = 0;
        for (long seed = 0; seed < 200; seed++) {
            var evaluator = Evaluator.of(RandomLaw.of(seed, 5, 0).policy());
            if (comparesDays(evaluator.circuit())) {
                continue;
            }
            var survey = new CoverageSurvey(evaluator);
            var drafts = survey.complete(List.of()).tests();
            var trials = new ArrayList<Trial>();
            for (var draft : drafts) {
                trials.add(trial(draft.caseFile(), Strictness.ORDINARY));
            }
            assertThat(survey.coverage(trials).that(Standing.UNMET))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(survey.complete(trials).tests()).as("seed %d", seed).isEmpty();
            drafted += drafts.size();
        }
        assertThat(drafted).as("cases drafted").isGreaterThan(500);
    }

    /** Of days that are compared in pairs more is held possible than is. */
    private static boolean comparesDays(Circuit circuit) {
        for (int leaf = 0; leaf < circuit.leaves(); leaf++) {
            if (circuit.subjects(leaf).size() == 2) {
                return true;
            }
        }
        return false;
    }

    private static Map<Obligation, Standing> standings(TestCoverage coverage) {
        var standings = new LinkedHashMap<Obligation, Standing>();
        coverage.findings().forEach(finding -> standings.put(finding.obligation(), finding.standing()));
        return standings;
    }

    private static boolean isListed(Policy policy) {
        return NaiveJudge.subjects(policy).stream()
                .allMatch(subject -> subject instanceof Subject.OfMember
                        || subject instanceof Subject.OfFinding
                        || (subject instanceof Subject.OfFact fact && isListed(policy, fact)));
    }

    private static boolean isListed(Policy policy, Subject.OfFact fact) {
        var type = policy.terms().vocabulary().fact(fact.fact()).orElseThrow().type();
        return type instanceof FactType.TruthType || type instanceof FactType.Listed;
    }

    private static Trial trial(CaseFile caseFile, Strictness strictness) {
        return new Trial(caseFile.id(), caseFile, Respondent.UNNAMED, strictness);
    }

    /** Every case in which all is known; empty where there are too many. */
    private static Optional<List<Trial>> all(Policy policy) {
        var trials = new ArrayList<Trial>();
        for (var findings : findings(policy)) {
            var silent = Law.caseFile("all", Respondent.UNNAMED, Events.none(), Map.of(), findings, Optional.empty());
            var cases = Completions.under(policy).ofAll(NaiveJudge.subjects(policy), silent, MOST_CASES);
            if (cases.isEmpty()) {
                return Optional.empty();
            }
            cases.get().forEach(caseFile -> trials.add(trial(caseFile, Strictness.STRICT)));
        }
        return Optional.of(trials);
    }

    /** Every way in which an authority may have found on the clauses that are left to it. */
    private static List<List<Finding>> findings(Policy policy) {
        var ways = List.of(List.<Finding>of());
        for (var clause : policy.clauses()) {
            if (clause.nature() == Clause.Nature.DISCRETION) {
                var more = new ArrayList<List<Finding>>();
                for (var way : ways) {
                    for (var outcome : Finding.Outcome.values()) {
                        var longer = new ArrayList<>(way);
                        longer.add(Law.finding(clause.id(), outcome));
                        more.add(longer);
                    }
                }
                ways = more;
            }
        }
        return ways;
    }
}
