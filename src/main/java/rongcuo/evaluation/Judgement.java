package rongcuo.evaluation;

import java.util.List;
import rongcuo.fact.Truth;
import rongcuo.policy.ClauseKind;

/** What a program finds of one case: the verdict and the truth of every clause, without words or reasons. */
public final class Judgement {
    private final PolicyProgram program;
    private final byte[] table;
    private final Verdict verdict;

    Judgement(PolicyProgram program, byte[] table, Verdict verdict) {
        this.program = program;
        this.table = table;
        this.verdict = verdict;
    }

    /** The same truths under a verdict that more than they bear out. */
    Judgement with(Verdict certain) {
        return new Judgement(program, table, certain);
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The ids of the circumstances that hold, whatever the conclusion. */
    public List<String> matched() {
        return program.clausesThatAre(ClauseKind.CIRCUMSTANCE, Truth.TRUE, table);
    }

    /** The ids of the exclusions that hold. */
    public List<String> excluded() {
        return program.clausesThatAre(ClauseKind.EXCLUSION, Truth.TRUE, table);
    }

    /** The ids of the clauses of any kind that the unknown facts leave open. */
    public List<String> undecided() {
        return program.clausesThatAre(Truth.UNKNOWN, table);
    }

    Truth truth(Node node) {
        return program.truth(node, table);
    }

    byte[] table() {
        return table;
    }
}
