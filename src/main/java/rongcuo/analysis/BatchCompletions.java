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
    private static final Decided NO_COMPLETION = new Decided(List.of(), Set.of(), Decided.Basis.COMPLETIONS);

    private final Evaluator evaluator;
    private final Encoding encoding;
    private final Wiring wiring;
    private final Budget budget;
    private final TriedCompletions tried;
    /**
     * By domain: the leaves that ask for it, whether a constraint speaks of it, and whether its leaves alone do not tell
     * what it makes of a case.
     */
    private final int[][] leaves;

    private final boolean[] isConstrained;
    private final boolean[] isTied;
    /** What the solver found, by the regions of a case. */
    private final Map<List<BitSet>, Decided> answers = new HashMap<>();

    /** Whether the constraints leave a completion, by the regions of what they speak of. */
    private final Map<List<BitSet>, Boolean> possible = new HashMap<>();

    private @Nullable Completions completions;

    public BatchCompletions(Evaluator evaluator) {
        this(evaluator, Encoding.of(List.of(evaluator)), Budget.AMPLE);
    }

    /** @param budget for each question that the solver is asked */
    BatchCompletions(Evaluator evaluator, Encoding encoding, Budget budget) {
        this.evaluator = evaluator;
        this.encoding = encoding;
        this.wiring = encoding.policies().get(0);
        this.budget = budget;
        int domains = encoding.domains().size();
        this.leaves = new int[domains][];
        this.isConstrained = new boolean[domains];
        this.isTied = new boolean[domains];
        for (int domain = 0; domain < domains; domain++) {
            leaves[domain] = leavesOn(domain);
            isConstrained[domain] = encoding.isTied(domain);
            isTied[domain] = isConstrained[domain] || asksInVain(domain);
        }
        this.tried = new TriedCompletions(evaluator, encoding, leaves, isTied);
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

    /** As above, of some domains only, in the order in which their places are given. */
    public List<BitSet> regions(CaseFile caseFile, Strictness strictness, int[] some) {
        return CaseRegions.of(encoding, evaluator, caseFile, Respondent.UNNAMED, strictness, some);
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
        try {
            return isPossible(regions::get) ? byClauses(open, 0, Decided.Basis.COMPLETIONS) : NO_COMPLETION;
        } catch (Solver.BudgetSpent e) {
            return byClauses(open, 0, Decided.Basis.CLAUSES);
        }
    }

    /** What the truths of the clauses tell, which for a case that is not in doubt is all there is. */
    private Decided byClauses(CaseBatch open, int place, Decided.Basis basis) {
        var possible = new ArrayList<Conclusion>();
        for (int conclusion = 0; conclusion < CONCLUSIONS.size(); conclusion++) {
            if (((open.possible(conclusion) >>> place) & 1) != 0) {
                possible.add(CONCLUSIONS.get(conclusion));
            }
        }
        return new Decided(possible, subjectsOf(asked(open, place)), basis);
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
     * @param basis whether both are known for certain
     */
    public record Decided(List<Conclusion> possible, Set<Subject> missing, Basis basis) {
        public Decided {
            possible = List.copyOf(possible);
            missing = Set.copyOf(missing);
        }

        /** What an answer rests on. */
        public enum Basis {
            /** Every completion. */
            COMPLETIONS,
            /** The clauses one by one, the search having been given up: no other conclusion is possible, but perhaps
             * not all of these, and the conclusion turns on no other subject. */
            CLAUSES
        }
    }

    /**
     * Decides a case that is in doubt.
     *
     * @param place of the case in the batch
     * @param regions of each domain in this case
     */
    public Decided decide(CaseBatch asked, int place, IntFunction<BitSet> regions) {
        try {
            return isPossible(regions) ? completed(asked, place, regions) : NO_COMPLETION;
        } catch (Solver.BudgetSpent e) {
            return byClauses(asked, place, Decided.Basis.CLAUSES);
        }
    }

    private Decided completed(CaseBatch asked, int place, IntFunction<BitSet> regions) {
        var doubtful = tried(asked, place, regions);
        return count(doubtful, regions) > MOST_COMPLETIONS || encoding.hasPairs()
                ? asking(asked, place, all(regions))
                : tried.decide(
                        asked,
                        place,
                        regions,
                        doubtful,
                        asked(asked, place),
                        domain -> completions().matters(List.of(domain), all(regions)));
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
        boolean found = known == null ? isAnyAllowed(regions) : known;
        if (known == null && possible.size() < MOST_ANSWERS) {
            possible.put(tied, found);
        }
        return found;
    }

    private boolean isAnyAllowed(IntFunction<BitSet> regions) {
        var open = new ArrayList<Integer>();
        for (int domain = 0; domain < leaves.length; domain++) {
            if (isConstrained[domain] && regions.apply(domain).cardinality() > 1) {
                open.add(domain);
            }
        }
        boolean isTried = count(open, regions) <= MOST_COMPLETIONS && !encoding.hasPairs();
        return isTried ? tried.isAnyAllowed(regions, open) : completions().areAny(all(regions));
    }

    /** How many ways there are to complete some domains, or one more than are tried. */
    private static int count(List<Integer> some, IntFunction<BitSet> regions) {
        int count = 1;
        for (int domain : some) {
            count = Math.min(MOST_COMPLETIONS + 1, count * regions.apply(domain).cardinality());
        }
        return count;
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
            completions = new Completions(evaluator, encoding, budget);
        }
        return completions;
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
            return new Decided(possible, missing, Decided.Basis.COMPLETIONS);
        }
    }
}
