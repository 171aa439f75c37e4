package rongcuo.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import rongcuo.evaluation.CaseBatch;
import rongcuo.evaluation.Conclusion;

/**
 * How soon a question brings a case to its conclusions. The completions of what is asked for are judged 64 at a time: all
 * of them where they are few, else a sample that is the same every time. Where few questions are left, the order that
 * takes the fewest on average is found exactly; before that, the question that tells most about the conclusions is asked.
 */
final class QuestionValue {
    private static final long SEED = 20240905L;
    /** What each further value costs that a person has to read before the one question on a set is answered. */
    private static final double FURTHER_VALUE = 0.1;

    /** Closer than this, two questions are worth the same, and vocabulary order decides. */
    private static final double EQUAL = 1e-9;

    private final Encoding encoding;
    private final Limits limits;
    private final List<CaseBatch> batches = new ArrayList<>();

    /**
     * How much is computed.
     *
     * @param completions judged at most
     * @param states of partly answered questions looked at by the exact search at most
     */
    record Limits(int completions, int states) {
        static final Limits USUAL = new Limits(1 << 12, 200_000);
    }

    QuestionValue(Encoding encoding, Limits limits) {
        this.encoding = encoding;
        this.limits = limits;
        encoding.evaluators().forEach(evaluator -> batches.add(CaseBatch.of(evaluator)));
    }

    /**
     * The place of the best question.
     *
     * @param policies those that are still undetermined, by their places
     * @param regions in which each subject may lie
     */
    int best(List<NextQuestion> questions, List<Integer> policies, List<BitSet> regions) {
        var asked = asked(questions, regions);
        var efforts = questions.stream()
                .mapToDouble(
                        question -> 1 + FURTHER_VALUE * (question.subjects().size() - 1))
                .toArray();
        var judged = new Judged(asked, policies, regions);
        int best = -1;
        if (judged.isExact) {
            best = new QuestionTree(judged.sizes(), limits.states())
                    .first(judged.outcomes, judged.found, judged.weights);
        }
        return best >= 0 ? best : judged.mostTelling(efforts);
    }

    /** By question, the domains that it settles; a pair of days goes with the first of them. */
    private List<List<Integer>> asked(List<NextQuestion> questions, List<BitSet> regions) {
        var taken = new LinkedHashSet<Integer>();
        var all = new ArrayList<List<Integer>>();
        for (var question : questions) {
            var domains = new ArrayList<Integer>();
            for (var subject : question.subjects()) {
                for (int domain : encoding.domainsOf(subject)) {
                    if (regions.get(domain).cardinality() > 1 && taken.add(domain)) {
                        domains.add(domain);
                    }
                }
            }
            all.add(domains);
        }
        return all;
    }

    /** Completions of what is asked for, and what is concluded of each. */
    private final class Judged {
        private final List<List<Integer>> asked;
        private final List<Integer> policies;
        private final List<BitSet> regions;
        /** The domains asked for, and by place of a region among the possible ones its weight. */
        private final List<Integer> domains = new ArrayList<>();

        private final List<int[]> open = new ArrayList<>();
        private final List<double[]> likelihood = new ArrayList<>();
        private final boolean isExact;
        private final int count;
        /** By domain and completion: the place of its region. */
        private final int[][] chosen;
        /** By question and completion: which answer it gives. */
        private final int[][] outcomes;
        /** By completion: a bit for each conclusion that is possible, policy by policy. */
        private final long[] found;

        private final double[] weights;

        Judged(List<List<Integer>> asked, List<Integer> policies, List<BitSet> regions) {
            this.asked = asked;
            this.policies = policies;
            this.regions = regions;
            long all = 1;
            for (var ofQuestion : asked) {
                for (int domain : ofQuestion) {
                    domains.add(domain);
                    open.add(regions.get(domain).stream().toArray());
                    likelihood.add(Plausibility.of(encoding, domain, regions.get(domain)));
                    all = Math.min(limits.completions() + 1L, all * open.get(open.size() - 1).length);
                }
            }
            this.isExact = all <= limits.completions();
            this.count = isExact ? (int) all : limits.completions();
            this.weights = new double[count];
            this.chosen = isExact ? enumerated() : sampled();
            this.found = new long[count];
            this.outcomes = outcomes();
            for (int from = 0; from < count; from += CaseBatch.CASES) {
                judge(from);
            }
        }

        /** By question, how many answers there are. */
        int[] sizes() {
            var sizes = new int[asked.size()];
            int at = 0;
            for (int question = 0; question < sizes.length; question++) {
                sizes[question] = 1;
                for (int i = 0; i < asked.get(question).size(); i++) {
                    sizes[question] *= open.get(at++).length;
                }
            }
            return sizes;
        }

        private int[][] enumerated() {
            var all = new int[domains.size()][count];
            for (int one = 0; one < count; one++) {
                int rest = one;
                weights[one] = 1;
                for (int i = 0; i < domains.size(); i++) {
                    int size = open.get(i).length;
                    all[i][one] = rest % size;
                    rest /= size;
                    weights[one] *= likelihood.get(i)[all[i][one]];
                }
            }
            return all;
        }

        private int[][] sampled() {
            var all = new int[domains.size()][count];
            var random = new Random(SEED);
            for (int i = 0; i < domains.size(); i++) {
                var ofDomain = likelihood.get(i);
                for (int one = 0; one < count; one++) {
                    double left = random.nextDouble();
                    int region = 0;
                    while (region < ofDomain.length - 1 && left >= ofDomain[region]) {
                        left -= ofDomain[region++];
                    }
                    all[i][one] = region;
                    weights[one] = 1;
                }
            }
            return all;
        }

        private int[][] outcomes() {
            var all = new int[asked.size()][count];
            int at = 0;
            for (int question = 0; question < asked.size(); question++) {
                int stride = 1;
                for (int i = 0; i < asked.get(question).size(); i++) {
                    for (int one = 0; one < count; one++) {
                        all[question][one] += stride * chosen[at][one];
                    }
                    stride *= open.get(at++).length;
                }
            }
            return all;
        }

        private void judge(int from) {
            int to = Math.min(count, from + CaseBatch.CASES);
            long forbidden = 0;
            int shift = 0;
            for (int policy : policies) {
                var batch = batches.get(policy);
                var wiring = encoding.policies().get(policy);
                for (int leaf = 0; leaf < wiring.circuit.leaves(); leaf++) {
                    setLeaf(batch, leaf, wiring, from, to);
                }
                batch.judge();
                for (int conclusion = 0; conclusion < Conclusion.settled().size(); conclusion++) {
                    long possible = batch.possible(conclusion);
                    for (int one = from; one < to; one++) {
                        found[one] |= (possible >>> (one - from) & 1) << shift;
                    }
                    shift = (shift + 1) % Long.SIZE;
                }
                forbidden |= forbidden(policy, from, to);
            }
            for (long rest = forbidden; rest != 0; rest &= rest - 1) {
                int one = from + Long.numberOfTrailingZeros(rest);
                if (one < to) {
                    weights[one] = 0;
                }
            }
        }

        private void setLeaf(CaseBatch batch, int leaf, Wiring wiring, int from, int to) {
            int domain = wiring.domainOf(leaf);
            var holding = wiring.holding(leaf);
            int place = domains.indexOf(domain);
            if (place >= 0) {
                long plane = plane(place, holding, from, to);
                batch.set(leaf, plane, ~plane);
            } else {
                boolean mayHold = domain < 0 || regions.get(domain).intersects(holding);
                boolean mayFail = domain < 0 || !isWithin(regions.get(domain), holding);
                batch.set(leaf, mayFail ? 0 : -1, mayHold ? 0 : -1);
            }
        }

        private static boolean isWithin(BitSet some, BitSet others) {
            var rest = (BitSet) some.clone();
            rest.andNot(others);
            return rest.isEmpty();
        }

        /** The completions from one on in which a domain lies in one of some regions. */
        private long plane(int place, BitSet some, int from, int to) {
            var regionsAt = open.get(place);
            var ofDomain = chosen[place];
            var bits = new long[regionsAt.length];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = some.get(regionsAt[i]) ? 1 : 0;
            }
            long plane = 0;
            for (int one = from; one < to; one++) {
                plane |= bits[ofDomain[one]] << (one - from);
            }
            return plane;
        }

        /** The completions that a constraint of a policy forbids; of what is open besides, nothing is held against them. */
        private long forbidden(int policy, int from, int to) {
            var constraints = encoding.constraints().get(policy);
            var declared = encoding.evaluators().get(policy).policy().terms().constraints();
            var ofLeaves = new ArrayList<Long>();
            for (int leaf = 0; leaf < constraints.circuit.leaves(); leaf++) {
                int domain = constraints.domainOf(leaf);
                int place = domains.indexOf(domain);
                var holding = constraints.holding(leaf);
                if (place >= 0) {
                    ofLeaves.add(plane(place, holding, from, to));
                } else {
                    ofLeaves.add(domain >= 0 && isWithin(regions.get(domain), holding) ? -1L : 0L);
                }
            }
            var outcome = constraints.circuit.over(ofLeaves, new TriedCompletions.Planes());
            long forbidden = 0;
            for (var constraint : declared) {
                forbidden |= outcome.entry(constraint.id());
            }
            return forbidden;
        }

        /** The question that takes away most doubt for its effort. */
        int mostTelling(double[] efforts) {
            var kinds = ranks(found);
            int best = 0;
            double most = -1;
            double now = leftOpen(new int[count], kinds);
            for (int question = 0; question < asked.size(); question++) {
                double told = (now - leftOpen(outcomes[question], kinds)) / efforts[question];
                if (told > most + EQUAL) {
                    most = told;
                    best = question;
                }
            }
            return best;
        }

        /** The same numbers, counted from 0 without gaps. */
        private static int[] ranks(long[] numbers) {
            var sorted = Arrays.stream(numbers).distinct().sorted().toArray();
            return Arrays.stream(numbers)
                    .mapToInt(number -> Arrays.binarySearch(sorted, number))
                    .toArray();
        }

        /** The entropy of what is found after an answer, on average and up to a factor. */
        private double leftOpen(int[] outcome, int[] kinds) {
            int most = Arrays.stream(outcome).max().orElse(0);
            var answers = most < count
                    ? outcome
                    : ranks(Arrays.stream(outcome).asLongStream().toArray());
            int size = Arrays.stream(kinds).max().orElse(0) + 1;
            var parts = new double[count * size];
            var wholes = new double[count];
            for (int one = 0; one < count; one++) {
                parts[answers[one] * size + kinds[one]] += weights[one];
                wholes[answers[one]] += weights[one];
            }
            double left = 0;
            for (double whole : wholes) {
                left += whole > 0 ? whole * StrictMath.log(whole) : 0;
            }
            for (double part : parts) {
                left -= part > 0 ? part * StrictMath.log(part) : 0;
            }
            return left;
        }
    }
}
