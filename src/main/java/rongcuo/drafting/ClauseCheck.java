package rongcuo.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rongcuo.policy.Clause;
import rongcuo.policy.Policy;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** Whether each clause quotes its text, can be told from the others, and is referred to as its nature allows. */
final class ClauseCheck {
    private final Policy policy;
    private final Pointer pointer;
    private final List<Problem> problems = new ArrayList<>();

    private ClauseCheck(Policy policy, Pointer pointer) {
        this.policy = policy;
        this.pointer = pointer;
    }

    static List<Problem> of(Policy policy, Pointer pointer) {
        var check = new ClauseCheck(policy, pointer);
        policy.clauses().forEach(check::checkText);
        check.checkLabels();
        check.checkReferences();
        return check.problems;
    }

    private void checkText(Clause clause) {
        if (clause.citation().text().isBlank()) {
            problems.add(pointer.atWord(
                    clause.provision().position(), clause.id(), ProblemCode.CLAUSE_WITHOUT_TEXT, clause.id()));
        }
    }

    private void checkLabels() {
        Map<String, String> byLabel = new HashMap<>();
        for (var clause : policy.clauses()) {
            String label = clause.label().chinese();
            String first = byLabel.putIfAbsent(label, clause.id());
            if (first != null) {
                problems.add(pointer.atWord(
                        clause.provision().position(), label, ProblemCode.DUPLICATE_CLAUSE_LABEL, label, first));
            }
        }
    }

    /** A finding that nobody has made yet makes such a reference false, which its author may not have meant. */
    private void checkReferences() {
        for (var rule : Rule.withDefinitions(policy, pointer)) {
            for (String id : Mentions.in(rule.condition()).clauses()) {
                if (policy.clause(id).filter(ClauseCheck::isDiscretionary).isPresent()) {
                    problems.add(pointer.atWord(rule.position(), "clause: ", ProblemCode.REFERENCE_TO_DISCRETION, id));
                }
            }
        }
    }

    private static boolean isDiscretionary(Clause clause) {
        return clause.nature() == Clause.Nature.DISCRETION;
    }
}
