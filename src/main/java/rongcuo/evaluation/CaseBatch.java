package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rongcuo.evaluation.PolicyProgram.DecidingClause;
import rongcuo.fact.Truth;
import rongcuo.policy.ClauseKind;
import rongcuo.source.Interruption;

/**
 * Up to 64 cases judged at once under one policy, a bit a case: a truth is two planes, the cases in which it holds and
 * those in which it fails; in the rest it is unknown. What {@link Evaluator#evaluate} finds of each case, this finds of
 * all of them.
 *
 * <p>Filled and asked again and again by one thread.
 */
public final class CaseBatch {
    /** How many cases a batch takes. */
    public static final int CASES = Long.SIZE;

    private final Evaluator evaluator;
    private final PolicyProgram program;
    private final List<DecidingClause> clauses;
    private final long[] holds;
    private final long[] fails;
    private final long[] asked;
    private final long[] possible = new long[Conclusion.settled().size()];
    private final int[] offerRows;
    private final Map<Offer, int[]> offers = new HashMap<>();
    private long outOfScope;
    private long excluded;
    private long premiseNotMet;
    private long eligible;
    private long notMatched;
    private long undetermined;
    private long inScopeOpen;
    private long reachesCircumstances;
    private long notExcluded;

    private CaseBatch(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.program = evaluator.program();
        this.clauses = program.clauses();
        int rows = program.leaves().size() + program.innerNodes();
        this.holds = new long[rows];
        this.fails = new long[rows];
        this.asked = new long[rows];
        this.offerRows = program.rowsBehindOffers(evaluator.policy());
    }

    public static CaseBatch of(Evaluator evaluator) {
        return new CaseBatch(evaluator);
    }

    /**
     * Says in which cases a leaf of the program holds and in which it fails.
     *
     * @param leaf its place among those of {@link Evaluator#leafTruths}
     */
    public void set(int leaf, long holds, long fails) {
        this.holds[leaf] = holds;
        this.fails[leaf] = fails;
    }

    /** Judges the cases, once every leaf is set. */
    public void judge() {
        Interruption.check();
        int leaves = program.leaves().size();
        for (int node = 0; node < program.innerNodes(); node++) {
            judge(node, leaves + node);
        }
        conclude();
    }

    private void judge(int node, int row) {
        int from = program.firstPart(node);
        int to = program.firstPart(node + 1);
        int needed = program.needed(node);
        if (needed == PolicyProgram.EVERY) {
            conjunction(row, from, to);
        } else if (needed == PolicyProgram.ONE) {
            disjunction(row, from, to);
        } else {
            atLeast(row, needed, from, to);
        }
    }

    private void conjunction(int row, int from, int to) {
        long all = -1;
        long none = 0;
        for (int part = from; part < to; part++) {
            all &= holds[program.part(part)];
            none |= fails[program.part(part)];
        }
        holds[row] = all;
        fails[row] = none;
    }

    private void disjunction(int row, int from, int to) {
        long any = 0;
        long none = -1;
        for (int part = from; part < to; part++) {
            any |= holds[program.part(part)];
            none &= fails[program.part(part)];
        }
        holds[row] = any;
        fails[row] = none;
    }

    /** {@code reached[n]} are the cases in which more than n parts hold; so many may fail that too few are left. */
    private void atLeast(int row, int needed, int from, int to) {
        holds[row] = moreThan(needed - 1, holds, from, to);
        fails[row] = moreThan(to - from - needed, fails, from, to);
    }

    private long moreThan(int count, long[] planes, int from, int to) {
        if (count < 0) {
            return -1;
        }
        var reached = new long[count + 1];
        for (int part = from; part < to; part++) {
            long plane = planes[program.part(part)];
            for (int n = count; n > 0; n--) {
                reached[n] |= reached[n - 1] & plane;
            }
            reached[0] |= plane;
        }
        return reached[count];
    }

    /** The cases that have a conclusion. */
    public long cases(Conclusion conclusion) {
        return switch (conclusion) {
            case OUT_OF_SCOPE -> outOfScope;
            case EXCLUDED -> excluded;
            case PREMISE_NOT_MET -> premiseNotMet;
            case ELIGIBLE -> eligible;
            case NOT_MATCHED -> notMatched;
            case UNDETERMINED -> undetermined;
        };
    }

    /**
     * The cases that may come to a conclusion, as far as the truths of the clauses tell.
     *
     * @param conclusion its place among {@link Conclusion#settled}
     */
    public long possible(int conclusion) {
        return possible[conclusion];
    }

    /** 1 where a leaf holds in a case; else 0. */
    public long holding(int leaf, int number) {
        return (holds[leaf] >>> number) & 1;
    }

    /** 1 where a leaf fails in a case; else 0. */
    public long failing(int leaf, int number) {
        return (fails[leaf] >>> number) & 1;
    }

    /** Takes a case that was undetermined to have a conclusion: more is known of it than the truths of the clauses tell. */
    public void settle(int number, Conclusion conclusion) {
        long bit = 1L << number;
        undetermined &= ~bit;
        switch (conclusion) {
            case OUT_OF_SCOPE -> outOfScope |= bit;
            case EXCLUDED -> excluded |= bit;
            case PREMISE_NOT_MET -> premiseNotMet |= bit;
            case ELIGIBLE -> eligible |= bit;
            case NOT_MATCHED -> notMatched |= bit;
            case UNDETERMINED -> undetermined |= bit;
        }
    }

    /** As {@link Verdict#of}: a conclusion is reached where it is the only one that is still possible. */
    private void conclude() {
        int scope = program.row(program.scope());
        int exclusions = program.row(program.exclusions());
        int premises = program.row(program.premises());
        int circumstances = program.row(program.circumstances());
        inScopeOpen = ~fails[scope];
        notExcluded = inScopeOpen & ~holds[exclusions];
        reachesCircumstances = notExcluded & ~fails[premises];
        outOfScope = ~holds[scope];
        excluded = inScopeOpen & ~fails[exclusions];
        premiseNotMet = notExcluded & ~holds[premises];
        eligible = reachesCircumstances & ~fails[circumstances];
        notMatched = reachesCircumstances & ~holds[circumstances];
        // In the order of Conclusion.settled().
        possible[0] = outOfScope;
        possible[1] = excluded;
        possible[2] = premiseNotMet;
        possible[3] = eligible;
        possible[4] = notMatched;
        undetermined = moreThanOne(outOfScope, excluded, premiseNotMet, eligible, notMatched);
        outOfScope &= ~undetermined;
        excluded &= ~undetermined;
        premiseNotMet &= ~undetermined;
        eligible &= ~undetermined;
        notMatched &= ~undetermined;
    }

    private static long moreThanOne(long... planes) {
        long one = 0;
        long two = 0;
        for (long plane : planes) {
            two |= one & plane;
            one |= plane;
        }
        return two;
    }

    /**
     * The cases in which a clause of a kind holds, whatever the conclusion; none for a clause of another kind.
     *
     * @param clause its place in {@link rongcuo.policy.Policy#clauses}
     */
    public long holding(int clause, ClauseKind kind) {
        var deciding = clauses.get(clause);
        return deciding.kind() == kind ? holds[program.row(deciding.node())] : 0;
    }

    /** The cases whose conclusion rests on a clause of the scope or the premises that fails. */
    public long unmet(int clause) {
        var deciding = clauses.get(clause);
        long failing = fails[program.row(deciding.node())];
        if (deciding.kind() == ClauseKind.SCOPE) {
            return failing & cases(Conclusion.OUT_OF_SCOPE);
        }
        boolean isOfAll =
                deciding.kind() == ClauseKind.PREMISE && deciding.group().isEmpty();
        return isOfAll ? failing & cases(Conclusion.PREMISE_NOT_MET) : 0;
    }

    /** Finds which leaves are still asked for: to be called before {@link #asking}. */
    public void ask() {
        long open = cases(Conclusion.UNDETERMINED);
        Arrays.fill(asked, 0);
        for (var clause : clauses) {
            asked[program.row(clause.node())] |= open & open(clause);
        }
        int leaves = program.leaves().size();
        for (int node = program.innerNodes() - 1; node >= 0; node--) {
            long plane = asked[leaves + node];
            for (int part = program.firstPart(node); plane != 0 && part < program.firstPart(node + 1); part++) {
                int row = program.part(part);
                asked[row] |= plane & ~holds[row] & ~fails[row];
            }
        }
    }

    /** The undetermined cases in which a leaf is unknown and could still change the conclusion. */
    public long asking(int leaf) {
        return asked[leaf];
    }

    /** As {@link PolicyProgram#isOpen}. */
    private long open(DecidingClause clause) {
        long plane = unknown(clause.node()) & reached(clause);
        if (clause.group().isEmpty()) {
            return plane & unknown(program.whole(clause.kind()));
        }
        plane &= unknown(program.circumstances()) & unknown(program.group(clause.group()));
        return clause.kind() == ClauseKind.PREMISE ? plane : plane & unknown(program.matching(clause.group()));
    }

    private long reached(DecidingClause clause) {
        return switch (clause.kind()) {
            case SCOPE -> -1;
            case EXCLUSION -> inScopeOpen;
            case PREMISE -> clause.group().isEmpty() ? notExcluded : reachesCircumstances;
            case CIRCUMSTANCE -> reachesCircumstances;
        };
    }

    private long unknown(Node node) {
        int row = program.row(node);
        return ~holds[row] & ~fails[row];
    }

    /** What is offered in one of the cases, as places in {@link rongcuo.policy.Policy#dispositions}; not to be changed. */
    public int[] offered(int number) {
        return offers.computeIfAbsent(offer(number), any -> offeredAnew(number));
    }

    private Offer offer(int number) {
        var truths = new byte[offerRows.length];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = truth(offerRows[i], number);
        }
        return new Offer(truths);
    }

    private int[] offeredAnew(int number) {
        var table = new byte[holds.length];
        for (int row = 0; row < table.length; row++) {
            table[row] = truth(row, number);
        }
        var policy = evaluator.policy();
        var offered = new Consequences(policy, program, program.judgement(table)).offered();
        var places = new ArrayList<Integer>();
        for (var offer : offered) {
            places.add(policy.dispositions().indexOf(offer.disposition()));
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private byte truth(int row, int number) {
        long bit = 1L << number;
        if ((holds[row] & bit) != 0) {
            return Truth.TRUE.rank();
        }
        return (fails[row] & bit) != 0 ? Truth.FALSE.rank() : Truth.UNKNOWN.rank();
    }

    /** The truths on which an offer depends, as a key. */
    private static final class Offer {
        private final byte[] truths;

        Offer(byte[] truths) {
            this.truths = truths;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Offer offer && Arrays.equals(truths, offer.truths);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(truths);
        }
    }
}
