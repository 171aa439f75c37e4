package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import rongcuo.analysis.BatchCompletions.Decided;
import rongcuo.evaluation.CaseBatch;
import rongcuo.evaluation.Circuit;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Subject;

/** Completes single cases in every way there is, 64 completions at a time, a bit plane a leaf. Used by one thread. */
final class TriedCompletions {
    private static final List<Conclusion> CONCLUSIONS = Conclusion.settled();

    private final Evaluator evaluator;
    private final Encoding encoding;
    private final Wiring wiring;
    private final CaseBatch batch;
    /** By domain. */
    private final int[][] leaves;

    private final boolean[] isTied;

    /**
     * Under one policy.
     *
     * @param encoding of this policy alone
     * @param leaves by domain: the leaves that ask for it
     * @param isTied by domain: whether what it is bears on others
     */
    TriedCompletions(Evaluator evaluator, Encoding encoding, int[][] leaves, boolean[] isTied) {
        this.evaluator = evaluator;
        this.encoding = encoding;
        this.wiring = encoding.policies().get(0);
        this.batch = CaseBatch.of(evaluator);
        this.leaves = leaves;
        this.isTied = isTied;
    }

    /**
     * Tries the completions of one case.
     *
     * @param open the batch of the case, judged and asked
     * @param tried the domains to be completed
     * @param asked the domains that open clauses still ask for
     * @param matters whether the conclusion can turn on a domain by itself, where trying does not tell
     */
    Decided decide(
            CaseBatch open,
            int place,
            IntFunction<BitSet> regions,
            List<Integer> tried,
            BitSet asked,
            IntPredicate matters) {
        for (int leaf = 0; leaf < wiring.circuit.leaves(); leaf++) {
            batch.set(leaf, -open.holding(leaf, place), -open.failing(leaf, place));
        }
        return new Trying(regions, tried, asked, matters).decided();
    }

    /**
     * Whether the constraints allow a completion of a case.
     *
     * @param tried the domains that are open and of which constraints speak, all of them
     */
    boolean isAnyAllowed(IntFunction<BitSet> regions, List<Integer> tried) {
        return new Trying(regions, tried, new BitSet(), none -> false).isAnyAllowed();
    }

    /** One case whose completions are tried. */
    private final class Trying {
        private final IntFunction<BitSet> regions;
        private final List<Integer> tried;
        private final int count;
        private final BitSet asked;
        private final IntPredicate matters;
        /** By completion: which conclusions are possible, a bit each; none where a constraint forbids it. */
        private final byte[] possible;

        private final BitSet missing = new BitSet();

        Trying(IntFunction<BitSet> regions, List<Integer> tried, BitSet asked, IntPredicate matters) {
            this.regions = regions;
            this.tried = tried;
            this.count = stride(tried.size());
            this.asked = asked;
            this.matters = matters;
            this.possible = new byte[count];
        }

        boolean isAnyAllowed() {
            for (int from = 0; from < count; from += CaseBatch.CASES) {
                if ((~forbidden(from) & first(count - from)) != 0) {
                    return true;
                }
            }
            return false;
        }

        /** The first completions of 64, at most so many. */
        private static long first(int most) {
            return most >= CaseBatch.CASES ? -1 : (1L << most) - 1;
        }

        Decided decided() {
            for (int from = 0; from < count; from += CaseBatch.CASES) {
                judge(from);
            }
            int reached = 0;
            for (byte ofOne : possible) {
                reached |= ofOne;
            }
            var conclusions = new ArrayList<Conclusion>();
            for (int conclusion = 0; conclusion < CONCLUSIONS.size(); conclusion++) {
                if ((reached & (1 << conclusion)) != 0) {
                    conclusions.add(CONCLUSIONS.get(conclusion));
                }
            }
            if (conclusions.size() > 1) {
                findMissing();
            } else {
                missing.clear();
            }
            var subjects = new LinkedHashSet<Subject>();
            missing.stream()
                    .forEach(domain ->
                            subjects.add(encoding.domains().get(domain).subject()));
            return new Decided(conclusions, subjects, Decided.Basis.COMPLETIONS);
        }

        private void judge(int from) {
            for (int i = 0; i < tried.size(); i++) {
                setLeaves(tried.get(i), planes(i, from));
            }
            long allowed = first(count - from) & (bearsOnOthers() ? ~forbidden(from) : -1);
            batch.judge();
            batch.ask();
            for (int conclusion = 0; conclusion < CONCLUSIONS.size(); conclusion++) {
                for (long rest = batch.possible(conclusion) & allowed; rest != 0; rest &= rest - 1) {
                    possible[from + Long.numberOfTrailingZeros(rest)] |= (byte) (1 << conclusion);
                }
            }
            asked.stream().filter(domain -> !tried.contains(domain)).forEach(domain -> {
                for (int leaf : leaves[domain]) {
                    missing.set(domain, missing.get(domain) || (batch.asking(leaf) & allowed) != 0);
                }
            });
        }

        private boolean bearsOnOthers() {
            for (int domain : tried) {
                if (isTied[domain]) {
                    return true;
                }
            }
            return false;
        }

        /** By region of a domain that is tried: the completions from one on in which it is that region. */
        private long[] planes(int which, int from) {
            var open = regions.apply(tried.get(which)).stream().toArray();
            var planes = new long[encoding.domains().get(tried.get(which)).size()];
            int stride = stride(which);
            for (int place = 0; place < CaseBatch.CASES; place++) {
                planes[open[(from + place) / stride % open.length]] |= 1L << place;
            }
            return planes;
        }

        /** How many completions come before the next region of a domain. */
        private int stride(int which) {
            int stride = 1;
            for (int domain : tried.subList(0, which)) {
                stride *= regions.apply(domain).cardinality();
            }
            return stride;
        }

        private void setLeaves(int domain, long[] planes) {
            for (int leaf : leaves[domain]) {
                long holding = within(planes, wiring.holding(leaf));
                batch.set(leaf, holding, ~holding);
            }
        }

        private static long within(long[] planes, BitSet some) {
            long plane = 0;
            for (int region = some.nextSetBit(0); region >= 0; region = some.nextSetBit(region + 1)) {
                plane |= planes[region];
            }
            return plane;
        }

        /** The completions that a constraint forbids. */
        private long forbidden(int from) {
            long forbidden = 0;
            var constraints = encoding.constraints().get(0);
            var ofLeaves = new ArrayList<Long>();
            for (int leaf = 0; leaf < constraints.circuit.leaves(); leaf++) {
                int domain = constraints.domainOf(leaf);
                int which = tried.indexOf(domain);
                var planes = which >= 0 ? planes(which, from) : fixed(domain);
                ofLeaves.add(within(planes, constraints.holding(leaf)));
            }
            var outcome = constraints.circuit.over(ofLeaves, new Planes());
            for (var constraint : evaluator.policy().terms().constraints()) {
                forbidden |= outcome.entry(constraint.id());
            }
            return forbidden;
        }

        /** Of a domain that is open but tied to none of those tried, nothing is held against a completion. */
        private long[] fixed(int domain) {
            var planes = new long[encoding.domains().get(domain).size()];
            if (regions.apply(domain).cardinality() == 1) {
                planes[regions.apply(domain).nextSetBit(0)] = -1;
            }
            return planes;
        }

        /** Of the domains tried, those of which two regions lead to different conclusions, all else being the same. */
        private void findMissing() {
            for (int i = 0; i < tried.size(); i++) {
                int domain = tried.get(i);
                if (asked.get(domain)) {
                    missing.set(domain, turnsOn(i));
                }
            }
        }

        private boolean turnsOn(int which) {
            int stride = stride(which);
            int size = regions.apply(tried.get(which)).cardinality();
            boolean isClear = true;
            for (int one = 0; one < count; one++) {
                int digit = one / stride % size;
                for (int next = 1; next < size - digit; next++) {
                    int other = one + next * stride;
                    if (possible[one] != 0 && possible[other] != 0) {
                        if (possible[one] != possible[other]) {
                            return true;
                        }
                        isClear &= Integer.bitCount(possible[one]) == 1;
                    }
                }
            }
            // Where both leave the same open, they may still part for what is open besides.
            return !isClear && matters.test(tried.get(which));
        }
    }

    /** Joins planes of cases. */
    static final class Planes implements Circuit.Connectives<Long> {
        @Override
        public Long all(List<Long> parts) {
            long all = -1;
            for (long part : parts) {
                all &= part;
            }
            return all;
        }

        @Override
        public Long any(List<Long> parts) {
            long any = 0;
            for (long part : parts) {
                any |= part;
            }
            return any;
        }

        @Override
        public Long atLeast(int count, List<Long> parts) {
            var reached = new long[count + 1];
            reached[0] = -1;
            for (long part : parts) {
                for (int n = count; n > 0; n--) {
                    reached[n] |= reached[n - 1] & part;
                }
            }
            return reached[count];
        }
    }
}
