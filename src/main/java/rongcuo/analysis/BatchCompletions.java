package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.CaseBatch;
import rongcuo.evaluation.Circuit;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.fact.Truth;

/**
 * Decides what the truths of the clauses leave open of the cases of a batch, as {@link Adjudicator} does: where an open
 * subject is asked for in one place only and no constraint speaks of it, those truths tell all there is; the rest is
 * completed in every way, 64 completions at a time. Only where there are too many, or where they do not tell, the solver
 * is asked. Used by one thread.
 */
public final class BatchCompletions {
    /** As many as twelve facts that may be true or false have. */
    private static final int MOST_COMPLETIONS = 1 << 12;

    /** So many answers of the solver are kept. */
    private static final int MOST_ANSWERS = 2_000;

    private static final List<Conclusion> CONCLUSIONS = Conclusion.settled();
    private static final Decided NO_COMPLETION = new Decided(List.of(), Set.of());

    private final Evaluator evaluator;
    private final Encoding encoding;
    private final Wiring wiring;
    private final CaseBatch batch;
    /** By domain: the leaves that ask for it, and whether these alone do not tell what it makes of a case. */
    private final int[][] leaves;

    private final boolean[] isTied;
    /** What the solver found, by the regions of a case. */
    private final Map<List<BitSet>, Decided> answers = new HashMap<>();

    /** Whether the constraints leave a completion, by the regions of what they speak of. */
    private final Map<List<BitSet>, Boolean> possible = new HashMap<>();

    private @Nullable Completions completions;

    public BatchCompletions(Evaluator evaluator) {
        this(evaluator, Encoding.of(List.of(evaluator)));
    }

    BatchCompletions(Evaluator evaluator, Encoding encoding) {
        this.evaluator = evaluator;
        this.encoding = encoding;
        this.wiring = encoding.policies().get(0);
        this.batch = CaseBatch.of(evaluator);
        int domains = encoding.domains().size();
        this.leaves = new int[domains][];
        this.isTied = new boolean[domains];
        for (int domain = 0; domain < domains; domain++) {
            leaves[domain] = leavesOn(domain);
            isTied[domain] = encoding.isTied(domain) || asksInVain(domain);
        }
    }

    /** Whether a leaf on a domain holds whatever the answer is, or never: an open truth, but nothing to learn. */
    private boolean asksInVain(int domain) {
        int values = encoding.domains().get(domain).values();
        for (int leaf : leaves[domain]) {
            int holding = wiring.holding(leaf).cardinality();
            if (holding == 0 || holding == values) {
                return true;
            }
        }
        return false;
    }

    private int[] leavesOn(int domain) {
        var found = new ArrayList<Integer>();
        for (int leaf = 0; leaf < wiring.circuit.leaves(); leaf++) {
            if (wiring.domainOf(leaf) == domain) {
                found.add(leaf);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What the domains are about, in the order in which they are counted; two subjects for a pair of days. */
    public List<List<Subject>> subjects() {
        return encoding.domains().stream().map(Domain::subjects).toList();
    }

    /** In which regions each subject may lie, given what a case states and what is presumed of it. */
    public List<BitSet> regions(CaseFile caseFile, Strictness strictness) {
        return CaseRegions.of(encoding, evaluator, caseFile, Respondent.UNNAMED, strictness);
    }

    /**
     * The undetermined cases of a batch of which the truths of the clauses may not tell all.
     *
     * @param asked judged, and asked what is still asked for
     */
    public long inDoubt(CaseBatch asked) {
        long doubt = 0;
        for (int domain = 0; domain < leaves.length; domain++) {
            doubt |= inDoubt(asked, domain);
        }
        return encoding.hasPairs() ? asked.cases(Conclusion.UNDETERMINED) : doubt;
    }

    private long inDoubt(CaseBatch asked, int domain) {
        long one = 0;
        long two = 0;
        for (int leaf : leaves[domain]) {
            two |= one & asked.asking(leaf);
            one |= asked.asking(leaf);
        }
        return isTied[domain] ? one : two;
    }

    /**
     * Decides one case that the truths of the clauses leave undetermined.
     *
     * @param leafTruths as {@link Evaluator#leafTruths} gives them
     */
    Decided decide(byte[] leafTruths, List<BitSet> regions) {
        var open = CaseBatch.of(evaluator);
        for (int leaf = 0; leaf < leafTruths.length; leaf++) {
            open.set(
                    leaf,
                    leafTruths[leaf] == Truth.TRUE.rank() ? -1 : 0,
                    leafTruths[leaf] == Truth.FALSE.rank() ? -1 : 0);
        }
        open.judge();
        open.ask();
        if ((inDoubt(open) & 1) != 0) {
            return decide(open, 0, regions::get);
        }
        return isPossible(regions::get) ? undoubted(open) : NO_COMPLETION;
    }

    /** What the truths of the clauses tell. */
    private Decided undoubted(CaseBatch open) {
        var possible = new ArrayList<Conclusion>();
        for (int conclusion = 0; conclusion < CONCLUSIONS.size(); conclusion++) {
            if ((open.possible(conclusion) & 1) != 0) {
                possible.add(CONCLUSIONS.get(conclusion));
            }
        }
        return new Decided(possible, subjectsOf(asked(open, 0)));
    }

    private Set<Subject> subjectsOf(BitSet some) {
        var subjects = new LinkedHashSet<Subject>();
        some.stream()
                .forEach(
                        domain -> subjects.addAll(encoding.domains().get(domain).subjects()));
        return subjects;
    }

    /**
     * What all completions of a case say.
     *
     * @param possible the conclusions that they reach; empty where there is no completion
     * @param missing the subjects on which by themselves the conclusion can turn
     */
    public record Decided(List<Conclusion> possible, Set<Subject> missing) {
        public Decided {
            possible = List.copyOf(possible);
            missing = Set.copyOf(missing);
        }
    }

    /**
     * Decides a case that is in doubt.
     *
     * @param place of the case in the batch
     * @param regions of each domain in this case
     */
    public Decided decide(CaseBatch asked, int place, IntFunction<BitSet> regions) {
        if (!isPossible(regions)) {
            return NO_COMPLETION;
        }
        var tried = tried(asked, place, regions);
        int count = 1;
        for (int domain : tried) {
            count = Math.min(MOST_COMPLETIONS + 1, count * regions.apply(domain).cardinality());
        }
        return count > MOST_COMPLETIONS || encoding.hasPairs()
                ? asking(asked, place, all(regions))
                : new Trying(asked, place, regions, tried, count).decided();
    }

    /** Whether the case does not contradict the constraints, be it where nothing is in doubt. */
    private boolean isPossible(IntFunction<BitSet> regions) {
        if (evaluator.policy().terms().constraints().isEmpty()) {
            return true;
        }
        var tied = new ArrayList<BitSet>();
        for (int domain = 0; domain < leaves.length; domain++) {
            if (isTied[domain]) {
                tied.add((BitSet) regions.apply(domain).clone());
            }
        }
        var known = possible.get(tied);
        boolean found = known == null ? completions().areAny(all(regions)) : known;
        if (known == null && possible.size() < MOST_ANSWERS) {
            possible.put(tied, found);
        }
        return found;
    }

    /** A table whose rows say little says the same in many of them. */
    private Decided asking(CaseBatch asked, int place, List<BitSet> regions) {
        var known = answers.get(regions);
        if (known != null) {
            return known;
        }
        var decided = new Asking(asked, place, regions).decided();
        if (answers.size() < MOST_ANSWERS) {
            answers.put(regions, decided);
        }
        return decided;
    }

    /** The domains to be completed: those in doubt, with the open ones that constraints tie to them. */
    private List<Integer> tried(CaseBatch asked, int place, IntFunction<BitSet> regions) {
        var doubtful = new TreeSet<Integer>();
        for (int domain = 0; domain < leaves.length; domain++) {
            if (((inDoubt(asked, domain) >>> place) & 1) != 0) {
                doubtful.add(domain);
            }
        }
        var tried = new ArrayList<Integer>();
        for (int domain : encoding.tiedTo(doubtful)) {
            if (regions.apply(domain).cardinality() > 1) {
                tried.add(domain);
            }
        }
        return tried;
    }

    private BitSet asked(CaseBatch asked, int place) {
        var domains = new BitSet();
        for (int domain = 0; domain < leaves.length; domain++) {
            for (int leaf : leaves[domain]) {
                if (((asked.asking(leaf) >>> place) & 1) != 0) {
                    domains.set(domain);
                }
            }
        }
        return domains;
    }

    private Completions completions() {
        if (completions == null) {
            completions = new Completions(evaluator, encoding);
        }
        return completions;
    }

    private boolean matters(int domain, List<BitSet> regions) {
        return completions().matters(List.of(domain), regions);
    }

    private List<BitSet> all(IntFunction<BitSet> regions) {
        var all = new ArrayList<BitSet>();
        for (int domain = 0; domain < leaves.length; domain++) {
            all.add(regions.apply(domain));
        }
        return all;
    }

    /** One case about which the solver is asked. */
    private final class Asking {
        private final BitSet asked;
        private final List<BitSet> regions;

        Asking(CaseBatch batch, int place, List<BitSet> regions) {
            this.asked = asked(batch, place);
            this.regions = regions;
        }

        Decided decided() {
            var possible = completions().possible(CONCLUSIONS, regions);
            var missing = new LinkedHashSet<Subject>();
            if (possible.size() > 1) {
                asked.stream()
                        .forEach(domain -> encoding.domains().get(domain).subjects().stream()
                                .filter(subject -> completions().matters(encoding.domainsOf(subject), regions))
                                .forEach(missing::add));
            }
            return new Decided(possible, missing);
        }
    }

    /** One case whose completions are tried. */
    private final class Trying {
        private final IntFunction<BitSet> regions;
        private final List<Integer> tried;
        private final int count;
        private final BitSet asked;
        /** By completion: which conclusions are possible, a bit each; none where a constraint forbids it. */
        private final byte[] possible;

        private final BitSet missing = new BitSet();

        Trying(CaseBatch open, int place, IntFunction<BitSet> regions, List<Integer> tried, int count) {
            this.regions = regions;
            this.tried = tried;
            this.count = count;
            this.asked = asked(open, place);
            this.possible = new byte[count];
            for (int leaf = 0; leaf < wiring.circuit.leaves(); leaf++) {
                batch.set(leaf, -open.holding(leaf, place), -open.failing(leaf, place));
            }
        }

        Decided decided() {
            for (int from = 0; from < count; from += CaseBatch.CASES) {
                judge(from, Math.min(count, from + CaseBatch.CASES));
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
            return new Decided(conclusions, subjects);
        }

        private void judge(int from, int to) {
            for (int i = 0; i < tried.size(); i++) {
                setLeaves(tried.get(i), planes(i, from));
            }
            long allowed = (to - from == CaseBatch.CASES ? -1 : (1L << (to - from)) - 1) & ~forbidden(from);
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
            if (tried.stream().noneMatch(domain -> isTied[domain])) {
                return forbidden;
            }
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
            return !isClear && matters(tried.get(which), all(regions));
        }
    }

    /** Joins planes of cases. */
    private static final class Planes implements Circuit.Connectives<Long> {
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
