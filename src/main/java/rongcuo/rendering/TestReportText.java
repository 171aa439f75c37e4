package rongcuo.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.evaluation.ClauseResult;
import rongcuo.evaluation.Difference;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.TestOutcome;
import rongcuo.fact.Truth;

/** What became of the policy tests: for each that failed, what differs and the first clause that fares otherwise. */
public final class TestReportText {
    private final Messages messages;
    private final int width;
    private final Style style;

    public TestReportText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
    }

    /** Writes each policy with its failures, and a line with all counts at the end. */
    public void write(List<TestOutcome> outcomes, Appendable out) throws IOException {
        var outline = new Outline(messages);
        int passed = 0;
        for (var ofPolicy : byPolicy(outcomes).values()) {
            passed += addPolicy(ofPolicy, outline);
        }
        outline.closing(counts("tests.all", passed, outcomes.size()));
        out.append(new OutlineText(width, style).write(outline));
    }

    private static Map<String, List<TestOutcome>> byPolicy(List<TestOutcome> outcomes) {
        var byPolicy = new LinkedHashMap<String, List<TestOutcome>>();
        for (var outcome : outcomes) {
            byPolicy.computeIfAbsent(outcome.evaluation().policy().reference(), any -> new ArrayList<>())
                    .add(outcome);
        }
        return byPolicy;
    }

    private int addPolicy(List<TestOutcome> outcomes, Outline outline) {
        int passed = 0;
        for (var outcome : outcomes) {
            passed += outcome.passed() ? 1 : 0;
        }
        var tone = passed == outcomes.size() ? Style.Tone.GOOD : Style.Tone.BAD;
        var mark = passed == outcomes.size() ? Mark.HOLDS : Mark.FAILS;
        String policy = outcomes.get(0).evaluation().policy().reference();
        outline.title(
                tone,
                messages.text("tests.policy", mark.sign(), policy, counts("tests.counts", passed, outcomes.size())));
        for (var outcome : outcomes) {
            if (!outcome.passed()) {
                addFailure(outcome, outline);
            }
        }
        return passed;
    }

    private String counts(String key, int passed, int all) {
        return messages.text(key, Integer.toString(all), Integer.toString(passed), Integer.toString(all - passed));
    }

    private void addFailure(TestOutcome outcome, Outline outline) {
        var test = outcome.test();
        var notes = new ArrayList<String>();
        test.source().ifPresent(notes::add);
        notes.add(test.position().toString());
        outline.item(
                0,
                Mark.FAILS,
                messages.withNotes(messages.text("tests.failure", test.id(), messages.of(test.says())), notes));
        for (var difference : outcome.differences()) {
            outline.item(1, Mark.POINT, difference(difference));
        }
        firstDiffering(outcome).ifPresent(clause -> addClause(clause, outcome.evaluation(), outline));
    }

    private String difference(Difference difference) {
        return messages.text("tests.difference", difference.key(), ids(difference.expected()), ids(difference.found()));
    }

    private String ids(List<String> ids) {
        return ids.isEmpty() ? messages.text("tests.none") : messages.list(ids);
    }

    /**
     * The first clause of the policy that holds and should not, or the other way round; where the test names no clauses,
     * the first that the conclusion found rests on.
     */
    private static Optional<ClauseResult> firstDiffering(TestOutcome outcome) {
        var asked = new ArrayList<String>();
        for (var difference : outcome.differences()) {
            addClauses(difference, asked);
        }
        var clauses = outcome.evaluation().clauses();
        for (var clause : clauses) {
            if (asked.contains(clause.id())) {
                return Optional.of(clause);
            }
        }
        if (!asked.isEmpty()) {
            return Optional.empty();
        }
        return decisive(outcome.evaluation());
    }

    private static void addClauses(Difference difference, List<String> asked) {
        if (!List.of("matched", "excluded", "undecided").contains(difference.key())) {
            return;
        }
        for (String id : difference.expected()) {
            if (!difference.found().contains(id)) {
                asked.add(id);
            }
        }
        for (String id : difference.found()) {
            if (!difference.expected().contains(id)) {
                asked.add(id);
            }
        }
    }

    private static Optional<ClauseResult> decisive(Evaluation evaluation) {
        for (var clause : evaluation.clauses()) {
            boolean decides = switch (clause.kind()) {
                case SCOPE, PREMISE -> clause.truth() != Truth.TRUE;
                case CIRCUMSTANCE, EXCLUSION -> clause.truth() == Truth.TRUE;
            };
            if (decides) {
                return Optional.of(clause);
            }
        }
        return Optional.empty();
    }

    private void addClause(ClauseResult clause, Evaluation evaluation, Outline outline) {
        var conditions = new ConditionWords(messages, evaluation.policy());
        var reasons = new ReasonWords(messages, evaluation, conditions);
        outline.item(1, Mark.of(clause.truth()), conditions.clause(clause.clause()));
        for (String line : reasons.because(clause)) {
            outline.item(2, Mark.POINT, line);
        }
    }
}
