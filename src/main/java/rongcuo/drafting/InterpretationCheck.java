package rongcuo.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rongcuo.law.Citation;
import rongcuo.policy.Interpretation;
import rongcuo.policy.Policy;
import rongcuo.policy.Provision;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** Whether each interpretation names an entry of its policy, or an article that an entry or passage cites. */
final class InterpretationCheck {
    private static final String SECTION = "\ninterpretations:";

    private InterpretationCheck() {}

    static List<Problem> of(Policy policy, Pointer pointer) {
        var problems = new ArrayList<Problem>();
        for (var interpretation : policy.interpretations()) {
            if (!namesEntry(interpretation, policy) && !namesArticle(interpretation, policy)) {
                String clause = interpretation.clause();
                problems.add(pointer.atWord(
                        placeOf(interpretation, policy, pointer),
                        clause,
                        ProblemCode.INTERPRETATION_OF_NOTHING,
                        clause));
            }
        }
        return problems;
    }

    private static boolean namesEntry(Interpretation interpretation, Policy policy) {
        return policy.provisions().stream().map(Provision::id).anyMatch(interpretation.clause()::equals);
    }

    /** A whole article counts as cited where one of its items is. */
    private static boolean namesArticle(Interpretation interpretation, Policy policy) {
        var ofEntries = policy.provisions().stream().map(Provision::citation);
        var ofPassages = policy.unencoded().stream().map(passage -> passage.citation());
        return Stream.concat(ofEntries, ofPassages)
                .map(Citation::article)
                .anyMatch(article -> article.startsWith(interpretation.clause()));
    }

    /** An interpretation keeps no place of its own, so it is looked up. */
    private static Position placeOf(Interpretation interpretation, Policy policy, Pointer pointer) {
        var section = pointer.find(policy.position(), SECTION);
        var quoted = pointer.find(section, "clause: \"" + interpretation.clause() + '"');
        return quoted.equals(section) ? pointer.find(section, "clause: " + interpretation.clause()) : quoted;
    }
}
