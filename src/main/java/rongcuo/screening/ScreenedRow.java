package rongcuo.screening;

import java.util.Optional;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.procedure.Timeline;

/**
 * A row as it was judged under one policy: what a result shows of it. Clauses, subjects and dispositions stand as
 * places in the lists of its {@link ScreenedPolicy}, counted from 0 and rising.
 */
public final class ScreenedRow {
    private static final int[] NONE = {};

    private final ScreenedPolicy policy;
    private final Conclusion conclusion;
    private final int[] matched;
    private final int[] excluded;
    private final int[] unmet;
    private final int[] missing;
    private final int[] dispositions;
    private final Optional<NextDeadline> deadline;
    private final Optional<Judged> judged;

    ScreenedRow(
            ScreenedPolicy policy,
            Conclusion conclusion,
            Places places,
            Optional<NextDeadline> deadline,
            Optional<Judged> judged) {
        this.policy = policy;
        this.conclusion = conclusion;
        this.matched = places.matched;
        this.excluded = places.excluded;
        this.unmet = places.unmet;
        this.missing = places.missing;
        this.dispositions = places.dispositions;
        this.deadline = deadline;
        this.judged = judged;
    }

    /** The lists of a row while they are gathered. */
    static final class Places {
        int[] matched = NONE;
        int[] excluded = NONE;
        int[] unmet = NONE;
        int[] missing = NONE;
        int[] dispositions = NONE;
    }

    /** The whole judgement of a row. */
    public record Judged(Evaluation evaluation, Timeline timeline) {}

    /** The lists of a row, in the order in which results show them. */
    public enum Part {
        MATCHED,
        EXCLUDED,
        UNMET,
        MISSING,
        DISPOSITIONS
    }

    private int[] list(Part part) {
        return switch (part) {
            case MATCHED -> matched;
            case EXCLUDED -> excluded;
            case UNMET -> unmet;
            case MISSING -> missing;
            case DISPOSITIONS -> dispositions;
        };
    }

    /** How many entries a list has. */
    public int count(Part part) {
        return list(part).length;
    }

    /** An entry of a list, as a place in the list of the policy that it speaks of. */
    public int place(Part part, int i) {
        return list(part)[i];
    }

    public ScreenedPolicy policy() {
        return policy;
    }

    public Conclusion conclusion() {
        return conclusion;
    }

    /** How many circumstances hold, whatever the conclusion. */
    public int matched() {
        return matched.length;
    }

    /** The place among the policy's clauses. */
    public int matched(int i) {
        return matched[i];
    }

    /** How many exclusions hold. */
    public int excluded() {
        return excluded.length;
    }

    public int excluded(int i) {
        return excluded[i];
    }

    /** How many clauses of the scope or the premises fail and thereby decide; 0 for any other conclusion. */
    public int unmet() {
        return unmet.length;
    }

    public int unmet(int i) {
        return unmet[i];
    }

    /** How many subjects are open that could still change the conclusion; 0 unless undetermined. */
    public int missing() {
        return missing.length;
    }

    /** The place among the policy's subjects. */
    public int missing(int i) {
        return missing[i];
    }

    /** The most urgent step that is open; empty where nothing runs. */
    public Optional<NextDeadline> deadline() {
        return deadline;
    }

    /** The whole judgement, where the row was judged by itself. */
    public Optional<Judged> judged() {
        return judged;
    }
}
