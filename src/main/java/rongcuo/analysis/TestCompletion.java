package rongcuo.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import rongcuo.analysis.CoverageProofs.Silence;
import rongcuo.analysis.DraftedTests.Drafted;
import rongcuo.analysis.Obligation.Kind;
import rongcuo.analysis.TestCoverage.Manner;
import rongcuo.analysis.TestCoverage.Standing;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Strictness;

/**
 * Drafts cases that show what tests leave out. Each is an ordinary case changed in as few facts as it takes, and where
 * two are needed the second is looked for beside one that is there. In the end those are left out without which all
 * that can be shown is shown too.
 */
final class TestCompletion {
    private final CoverageSurvey survey;
    private final Evidence evidence;
    private final DraftedCases cases;
    private final OrdinaryCases ordinary;
    private final NavigableSet<Integer> deciding = new TreeSet<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** A case, what it was made for, and what judging finds of it. */
    private record Draft(Sighting sighting, Goal goal) {}

    TestCompletion(CoverageSurvey survey, Evidence evidence) {
        this.survey = survey;
        this.evidence = evidence;
        for (var goal : survey.goals()) {
            goal.atom().ifPresent(atom -> deciding.add(atom.domain()));
        }
        this.ordinary = new OrdinaryCases(survey.encoding(), deciding, Silence.ADMITTED);
        this.cases = new DraftedCases(survey.encoding(), deciding, ordinary);
    }

    DraftedTests drafted() {
        completeAll(new Drafting(ordinary, evidence, this::add));
        if (survey.goals().stream().anyMatch(this::isUnmet)) {
            // What silence stands for differs from what is stated to be so, where a clause asks for the contrary.
            var outspoken = new OrdinaryCases(survey.encoding(), deciding, Silence.EXCLUDED);
            completeAll(new Drafting(outspoken, evidence, this::add));
        }
        leaveOut();
        return new DraftedTests(
                survey.evaluator().policy(),
                cases.caseFile("base", ordinary.base, Optional.empty()),
                drafts.stream().map(TestCompletion::drafted).toList(),
                (int) survey.goals().stream().filter(this::isUnmet).count());
    }

    private static Drafted drafted(Draft draft) {
        var goal = draft.goal;
        return new Drafted(
                draft.sighting.trial.caseFile(),
                goal.obligation(),
                goal.atom().map(atom -> draft.sighting.leaves[atom.leaf()]),
                draft.sighting.clause(goal.parts()));
    }

    private boolean isUnmet(Goal goal) {
        return survey.finding(goal, evidence).standing() == Standing.UNMET;
    }

    /** Pairs come first, for they show much else. */
    private void completeAll(Drafting drafting) {
        for (var kind : List.of(Kind.CONDITION_TURNS, Kind.BOUNDARY, Kind.DECIDES_BY_HOLDING)) {
            survey.goals().stream()
                    .filter(goal -> goal.obligation().kind() == kind)
                    .forEach(goal -> complete(goal, drafting));
        }
        survey.goals().forEach(goal -> complete(goal, drafting));
    }

    private void complete(Goal goal, Drafting drafting) {
        var finding = survey.finding(goal, evidence);
        if (finding.standing() == Standing.UNMET) {
            try {
                drafting.draft(goal, finding);
            } catch (Solver.BudgetSpent e) {
                // Stays unmet, as a survey of the tests then says.
                return;
            }
        }
    }

    private void add(int[] regions, Goal goal) {
        String clause = goal.parts().clause.id();
        String id = clause + "-" + numbers.merge(clause, 1, Integer::sum);
        var caseFile = cases.caseFile(id, regions, Optional.of(goal));
        var trial = new Trial(id, caseFile, Respondent.UNNAMED, Strictness.ORDINARY);
        var draft = new Draft(survey.sighting(trial), goal);
        drafts.add(draft);
        evidence.add(draft.sighting);
    }

    /** Leaves out every draft without which as much is shown, and in the same manner. */
    private void leaveOut() {
        var manners = new HashMap<Goal, Manner>();
        var shown = new LinkedHashMap<Goal, List<Sighting>>();
        for (var goal : survey.goals()) {
            var alone = evidence.showing(goal, Manner.UNIQUE_CAUSE);
            var manner = alone.isEmpty() ? Manner.MASKING : Manner.UNIQUE_CAUSE;
            manners.put(goal, manner);
            shown.put(goal, evidence.showing(goal, manner));
        }
        for (var draft : List.copyOf(drafts)) {
            var others = new ArrayList<>(evidence.sightings());
            others.remove(draft.sighting);
            var without = new Evidence(survey.encoding().domains(), others);
            var byOthers = new LinkedHashMap<Goal, List<Sighting>>();
            shown.forEach((goal, by) -> {
                if (by.contains(draft.sighting)) {
                    byOthers.put(goal, without.showing(goal, manners.getOrDefault(goal, Manner.UNIQUE_CAUSE)));
                }
            });
            if (byOthers.values().stream().noneMatch(List::isEmpty)) {
                shown.putAll(byOthers);
                evidence.sightings().remove(draft.sighting);
                drafts.remove(draft);
            }
        }
    }
}
