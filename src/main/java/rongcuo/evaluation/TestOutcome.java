package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import rongcuo.casefile.PolicyTest;
import rongcuo.fact.FactId;
import rongcuo.fact.Truth;
import rongcuo.policy.Clause;

/**
 * What became of a policy test.
 *
 * @param differences empty where it passed
 */
public record TestOutcome(PolicyTest test, Evaluation evaluation, List<Difference> differences) {
    public TestOutcome {
        differences = List.copyOf(differences);
    }

    /** Compares an evaluation with what the test expects of it; the order of a list does not matter. */
    public static TestOutcome of(PolicyTest test, Evaluation evaluation) {
        var differences = new ArrayList<Difference>();
        test.expected().forEach((key, expected) -> {
            var found = found(key, evaluation);
            if (!new HashSet<>(expected).equals(new HashSet<>(found))) {
                differences.add(new Difference(key, expected, found));
            }
        });
        return new TestOutcome(test, evaluation, differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    private static List<String> found(String key, Evaluation evaluation) {
        return switch (key) {
            case "conclusion" -> List.of(evaluation.conclusion().id());
            case "possible" ->
                evaluation.verdict().possible().stream().map(Conclusion::id).toList();
            case "eligible" -> List.of(eligible(evaluation.verdict().eligible()));
            case "matched" -> ids(evaluation.matched());
            case "excluded" -> ids(evaluation.excluded());
            case "undecided" -> ids(evaluation.undecided());
            case "missing" ->
                evaluation.missing().stream()
                        .map(missing -> named(missing.subject()))
                        .toList();
            case "presumed" ->
                evaluation.presumed().stream()
                        .map(presumed -> named(presumed.subject()))
                        .toList();
            case "discretion" ->
                evaluation.discretion().stream().map(Clause::id).toList();
            case "dispositions" ->
                evaluation.dispositions().stream()
                        .map(offered -> offered.disposition().id())
                        .toList();
            default -> throw new IllegalArgumentException("a reader lets no such key through: " + key);
        };
    }

    /** A test names facts, not the values of a set one by one. */
    private static String named(Subject subject) {
        return subject.factId().map(FactId::value).orElse(subject.toString());
    }

    private static String eligible(Truth truth) {
        return switch (truth) {
            case TRUE -> "yes";
            case FALSE -> "no";
            case UNKNOWN -> "unknown";
        };
    }

    private static List<String> ids(List<ClauseResult> clauses) {
        return clauses.stream().map(ClauseResult::id).toList();
    }
}
