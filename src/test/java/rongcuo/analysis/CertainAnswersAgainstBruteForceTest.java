package rongcuo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rongcuo.analysis.BruteForce.Way;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Law;
import rongcuo.evaluation.Missing;
import rongcuo.evaluation.RandomLaw;
import rongcuo.evaluation.RandomLaw.Feature;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Settling;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.evaluation.Verdict;

/**
 * What analysis says of policies and partial cases made by chance is what walking every completion of them finds.
 *
 * <p>{@code -Dlaws=2500} tries that many policies, each with four cases.
 */
class CertainAnswersAgainstBruteForceTest {
    private static final int LAWS = Integer.getInteger("laws", 120);
    private static final int CASES = 4;
    private static final int MOST_OPEN = 14;
    private static final int MOST_TOLD = 20;
    private static final long MOST_ENTRIES = Long.getLong("entries", 100_000);

    private enum Kind {
        PAIRS,
        CERTAIN_BY_COMPLETION,
        UNDETERMINED,
        WITHOUT_COMPLETION,
        SETTLED,
        CUT,
        /** The search for ways gave up, and said so; what it found is right. */
        GIVEN_UP,
        CHANGES,
        WAYS_OF_CHANGE,
        MARGINS,
        GROUNDS
    }

    private final Map<Kind, Integer> counted = new EnumMap<>(Kind.class);
    private final List<String> differences = new ArrayList<>();

    @Test
    void analysis_finds_what_walking_every_completion_finds() {
        for (long seed = 0; seed < LAWS; seed++) {
            var features = Set.of(Feature.CONSTRAINTS, Feature.CHANGEABLE_FACTS);
            var law = RandomLaw.of(seed, 3 + (int) (seed % 6), CASES, features);
            var adjudicator = new Adjudicator(Evaluator.of(law.policy()));
            var walk = new PlainWalk(law.policy());
            for (var caseFile : law.cases()) {
                for (var strictness : Strictness.values()) {
                    var brute = new BruteForce(walk, law.policy(), caseFile, strictness, MOST_ENTRIES);
                    if (brute.open() <= MOST_OPEN) {
                        var name = "seed %d, %s, %s".formatted(seed, caseFile.id(), strictness);
                        new Trial(name, caseFile, strictness, adjudicator, walk, brute).compare();
                    }
                }
            }
        }
        assertThat(differences).as("differences, of %s", counted).isEmpty();
        int givenUp = Optional.ofNullable(counted.remove(Kind.GIVEN_UP)).orElse(0);
        int pairs = counted.getOrDefault(Kind.PAIRS, 0);
        assertThat(givenUp).as("searches given up, of %d cases", pairs).isLessThanOrEqualTo(pairs / 500);
        if (Integer.getInteger("laws") != null) {
            System.getLogger(getClass().getName()).log(Level.INFO, "{0}, given up {1}", counted, givenUp);
        }
        assertThat(counted).as("what was put to the test").hasSize(Kind.values().length - 1);
    }

    private void count(Kind kind) {
        counted.merge(kind, 1, Integer::sum);
    }

    /** One case under one policy. */
    private final class Trial {
        private final String name;
        private final CaseFile caseFile;
        private final Respondent respondent;
        private final Setting setting;
        private final Adjudicator adjudicator;
        private final PlainWalk walk;
        private final BruteForce brute;

        Trial(
                String name,
                CaseFile caseFile,
                Strictness strictness,
                Adjudicator adjudicator,
                PlainWalk walk,
                BruteForce brute) {
            this.name = name;
            this.caseFile = caseFile;
            this.respondent = caseFile.respondents().get(0);
            this.setting = Law.setting(strictness);
            this.adjudicator = adjudicator;
            this.walk = walk;
            this.brute = brute;
        }

        void compare() {
            var evaluation = adjudicator.evaluate(caseFile, respondent, setting);
            brute.certain().ifPresent(certain -> {
                count(Kind.PAIRS);
                compare(evaluation, certain);
            });
            for (var allowed : Changes.Allowed.values()) {
                brute.changes(allowed).ifPresent(ways -> compare(allowed, ways));
            }
            brute.margins(evaluation.conclusion()).ifPresent(this::compareMargins);
            if (evaluation.conclusion() != Conclusion.UNDETERMINED) {
                brute.stated(evaluation.conclusion()).ifPresent(this::compare);
            }
        }

        private void same(String what, Object found, Object expected) {
            if (!found.equals(expected)) {
                differences.add("%s, %s: found %s, expected %s".formatted(name, what, found, expected));
            }
        }

        private void compare(Evaluation evaluation, BruteForce.Certain certain) {
            var byClauses = adjudicator.evaluator().evaluate(caseFile, respondent, setting);
            if (certain.conclusions().isEmpty()) {
                count(Kind.WITHOUT_COMPLETION);
                same("without completion", evaluation, byClauses);
                return;
            }
            var verdict = Verdict.ofPossible(certain.conclusions());
            same("verdict", evaluation.verdict(), verdict);
            boolean isOpen = verdict.conclusion() == Conclusion.UNDETERMINED;
            if (!isOpen && byClauses.conclusion() == Conclusion.UNDETERMINED) {
                count(Kind.CERTAIN_BY_COMPLETION);
            }
            if (isOpen) {
                count(Kind.UNDETERMINED);
            }
            same("missing", evaluation.missing().stream().map(Missing::subject).toList(), certain.missing());
            var found = evaluation.settling().ways().stream().map(this::way).toList();
            compare("settle", found, evaluation.settling().isCut(), certain.ways());
            counted.merge(Kind.SETTLED, found.size(), Integer::sum);
            if (evaluation.settling().isCut()) {
                count(Kind.CUT);
            }
        }

        private void compare(String what, List<Way> found, boolean isCut, List<Way> expected) {
            var told = expected.stream().limit(MOST_TOLD).toList();
            if (isCut && !found.equals(told) || isCut && expected.size() <= MOST_TOLD) {
                count(Kind.GIVEN_UP);
                same(what + ", given up", expected.containsAll(found), true);
            } else {
                same(what, found, told);
                same(what + ", cut", isCut, expected.size() > MOST_TOLD);
            }
        }

        private Way way(Settling.Way way) {
            var known = walk.possible(caseFile, setting.strictness());
            var answers = new TreeMap<Integer, BitSet>();
            for (var answer : way.answers()) {
                int place = walk.place(answer.subject());
                answers.put(place, walk.meant(answer, known.get(place)));
            }
            return new Way(answers, way.conclusion());
        }

        private void compare(Changes.Allowed allowed, Map<Conclusion, List<Way>> expected) {
            var changes = adjudicator.changes(caseFile, respondent, setting, Set.copyOf(Conclusion.settled()), allowed);
            count(Kind.CHANGES);
            for (var other : changes.others()) {
                var ways = expected.getOrDefault(other.conclusion(), List.of());
                var found = other.ways().stream()
                        .map(way -> changed(way, other.conclusion()))
                        .toList();
                var what = "%s changes to %s".formatted(allowed, other.conclusion());
                compare(what, found, other.isCut(), ways);
                counted.merge(Kind.WAYS_OF_CHANGE, found.size(), Integer::sum);
            }
        }

        private void compareMargins(List<BruteForce.Margin> expected) {
            var changes = adjudicator.changes(caseFile, respondent, setting, Set.of(), Changes.Allowed.ANY);
            var found = new ArrayList<BruteForce.Margin>();
            for (var margin : changes.margins()) {
                int place = walk.place(margin.value().subject());
                var meant =
                        walk.meant(margin.value(), walk.questions().get(place).all());
                same("answers at a margin", meant.cardinality(), 1);
                found.add(new BruteForce.Margin(place, meant.nextSetBit(0), margin.side(), margin.conclusion()));
            }
            same("margins", found, expected);
            same("untried", changes.untried(), List.of());
            counted.merge(Kind.MARGINS, found.size(), Integer::sum);
        }

        private Way changed(List<Answer> way, Conclusion conclusion) {
            var answers = new TreeMap<Integer, BitSet>();
            for (var answer : way) {
                int place = walk.place(answer.subject());
                answers.put(
                        place, walk.meant(answer, walk.questions().get(place).all()));
            }
            return new Way(answers, conclusion);
        }

        private void compare(BruteForce.Stated stated) {
            count(Kind.GROUNDS);
            List<Subject> grounds = adjudicator.grounds(caseFile, respondent, setting);
            if (stated.sufficient().isEmpty()) {
                same("grounds, all", grounds, stated.stated());
                return;
            }
            same("number of grounds", grounds.size(), stated.sufficient().get(0).size());
            same("grounds suffice", stated.sufficient().contains(grounds), true);
        }
    }
}
