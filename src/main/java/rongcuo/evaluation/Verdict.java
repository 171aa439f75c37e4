package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.List;
import rongcuo.fact.Truth;

/**
 * The conclusion and, where it is undetermined, what is still possible.
 *
 * @param possible every conclusion still reachable, in order of precedence; the conclusion alone where it is determined
 * @param eligible whether the case is eligible, decided by itself
 */
public record Verdict(Conclusion conclusion, List<Conclusion> possible, Truth eligible) {
    /** The 81 verdicts there are, so that judging makes none. */
    private static final List<Verdict> ALL = all();

    public Verdict {
        possible = List.copyOf(possible);
    }

    /**
     * The verdict for a case whose scope, exclusions, premises and circumstances have these truths.
     *
     * <p>The four are taken as independent: with unknown facts {@code possible} may name too much, never too little.
     */
    static Verdict of(Truth scope, Truth excluded, Truth premises, Truth circumstances) {
        return ALL.get(((scope.rank() * 3 + excluded.rank()) * 3 + premises.rank()) * 3 + circumstances.rank());
    }

    /**
     * The verdict for a case of which is known what is possible.
     *
     * @param possible at least one, in order of precedence
     */
    public static Verdict ofPossible(List<Conclusion> possible) {
        boolean isOne = possible.size() == 1;
        var eligible = possible.contains(Conclusion.ELIGIBLE) ? (isOne ? Truth.TRUE : Truth.UNKNOWN) : Truth.FALSE;
        return new Verdict(isOne ? possible.get(0) : Conclusion.UNDETERMINED, possible, eligible);
    }

    private static List<Verdict> all() {
        var all = new ArrayList<Verdict>();
        for (var scope : Truth.values()) {
            for (var excluded : Truth.values()) {
                for (var premises : Truth.values()) {
                    for (var circumstances : Truth.values()) {
                        all.add(derived(scope, excluded, premises, circumstances));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private static Verdict derived(Truth scope, Truth excluded, Truth premises, Truth circumstances) {
        var possible = new ArrayList<Conclusion>();
        var reached = Truth.TRUE;
        reached = step(possible, reached, scope.not(), Conclusion.OUT_OF_SCOPE);
        reached = step(possible, reached, excluded, Conclusion.EXCLUDED);
        reached = step(possible, reached, premises.not(), Conclusion.PREMISE_NOT_MET);
        reached = step(possible, reached, circumstances, Conclusion.ELIGIBLE);
        step(possible, reached, Truth.TRUE, Conclusion.NOT_MATCHED);
        var eligible = scope.and(excluded.not()).and(premises).and(circumstances);
        return new Verdict(possible.size() == 1 ? possible.get(0) : Conclusion.UNDETERMINED, possible, eligible);
    }

    /** Adds the conclusion if it can be reached and apply; returns whether the next one can be reached. */
    private static Truth step(List<Conclusion> possible, Truth reached, Truth applies, Conclusion conclusion) {
        if (reached != Truth.FALSE && applies != Truth.FALSE) {
            possible.add(conclusion);
        }
        return reached.and(applies.not());
    }
}
