package rongcuo.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import rongcuo.analysis.BatchCompletions;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.CaseBatch;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactId;
import rongcuo.policy.ClauseKind;

/**
 * Up to 64 rows judged at once under one policy, by the numbers of what they say of each fact. Used by one thread, again
 * and again.
 */
final class PolicyWindow {
    private static final long ALL = -1;
    private static final Conclusion[] CONCLUSIONS = Conclusion.values();

    private final ScreenedPolicy policy;
    private final CaseBatch batch;
    private final BatchCompletions completions;
    private final List<FactMeanings> meanings = new ArrayList<>();
    private final int[][] codes;
    /** Of rows that list several values: their numbers and how many, by fact and place. */
    private final int[][][] items;

    private final int[][] itemCounts;
    /** Which rows list several values, by fact. */
    private final long[] lists;

    /** Of the fact that is being read: the rows in which each of its leaves holds, and those in which it is open. */
    private final long[] holds;

    private final long[] open;
    private final CodePlanes planes = new CodePlanes();
    private final boolean[] settledAnyway;
    private final int[][] subjectLeaves;
    /** Which fact's meanings say whether a subject is settled, and its place there; -1 where none does. */
    private final int[] settlingFact;

    private final int[] settlingPlace;
    /** By domain of the completions: which fact's meanings tell its regions, and its place there; -1 where none does. */
    private final int[] domainFact;

    private final int[] domainPlace;
    private final List<BitSet> silentRegions;
    private final Lists matched;
    private final Lists excluded;
    private final Lists unmet;
    private final Lists missing;
    private long rows;

    /** @param silent a case under this policy that states no fact and no event */
    PolicyWindow(ScreenedPolicy policy, List<FactId> facts, CaseFile silent, RowReading reading) {
        this.policy = policy;
        var evaluator = policy.evaluator();
        this.batch = CaseBatch.of(evaluator);
        this.completions = new BatchCompletions(evaluator);
        var subjects = policy.subjects();
        for (var fact : facts) {
            meanings.add(new FactMeanings(fact, evaluator, subjects, completions.subjects()));
        }
        this.silentRegions = completions.regions(silent, reading.strictness());
        this.domainFact = new int[silentRegions.size()];
        this.domainPlace = new int[silentRegions.size()];
        Arrays.fill(domainFact, -1);
        for (int fact = 0; fact < meanings.size(); fact++) {
            int[] domains = meanings.get(fact).domains();
            for (int i = 0; i < domains.length; i++) {
                domainFact[domains[i]] = fact;
                domainPlace[domains[i]] = i;
            }
        }
        this.codes = new int[facts.size()][CaseBatch.CASES];
        this.items = new int[facts.size()][CaseBatch.CASES][];
        this.itemCounts = new int[facts.size()][CaseBatch.CASES];
        this.lists = new long[facts.size()];
        int mostLeaves = 0;
        for (var ofFact : meanings) {
            mostLeaves = Math.max(mostLeaves, ofFact.leaves().length);
        }
        this.holds = new long[mostLeaves];
        this.open = new long[mostLeaves];
        this.settledAnyway = evaluator.settled(silent, Respondent.UNNAMED, reading.strictness(), subjects);
        this.subjectLeaves = subjectLeaves(subjects, evaluator.leafSubjects());
        this.settlingFact = new int[subjects.size()];
        this.settlingPlace = new int[subjects.size()];
        Arrays.fill(settlingFact, -1);
        for (int fact = 0; fact < meanings.size(); fact++) {
            int[] places = meanings.get(fact).places();
            for (int i = 0; i < places.length; i++) {
                settlingFact[places[i]] = fact;
                settlingPlace[places[i]] = i;
            }
        }
        var truths = evaluator.leafTruths(silent, Respondent.UNNAMED, reading.strictness());
        for (int leaf = 0; leaf < truths.length; leaf++) {
            batch.set(leaf, -FactMeanings.holds(truths[leaf]), -FactMeanings.fails(truths[leaf]));
        }
        this.matched = new Lists(policy.clauses().size());
        this.excluded = new Lists(policy.clauses().size());
        this.unmet = new Lists(policy.clauses().size());
        this.missing = new Lists(subjects.size());
    }

    private static int[][] subjectLeaves(List<Subject> subjects, List<List<Subject>> asked) {
        var leaves = new int[subjects.size()][];
        for (int i = 0; i < leaves.length; i++) {
            var found = new ArrayList<Integer>();
            for (int leaf = 0; leaf < asked.size(); leaf++) {
                if (asked.get(leaf).contains(subjects.get(i))) {
                    found.add(leaf);
                }
            }
            leaves[i] = found.stream().mapToInt(Integer::intValue).toArray();
        }
        return leaves;
    }

    ScreenedPolicy policy() {
        return policy;
    }

    BatchCompletions completions() {
        return completions;
    }

    FactMeanings meanings(int fact) {
        return meanings.get(fact);
    }

    /** Begins to take what rows say of a fact. */
    void begin(int fact) {
        lists[fact] = 0;
    }

    /** Takes the numbers of what rows say of a fact; those of other places stay as they are. */
    void codes(int fact, long taken, int[] ofRows) {
        var ofFact = codes[fact];
        if (taken == ALL) {
            System.arraycopy(ofRows, 0, ofFact, 0, ofFact.length);
            return;
        }
        for (long rest = taken; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            ofFact[place] = ofRows[place];
        }
    }

    /** As {@link #codes}, of a row that lists several values. */
    void list(int fact, int place, FactCells cells, int count) {
        codes[fact][place] = meanings.get(fact).emptyList();
        itemCounts[fact][place] = count;
        lists[fact] |= 1L << place;
        var list = items[fact][place];
        if (list == null || list.length < count) {
            list = new int[count + 4];
            items[fact][place] = list;
        }
        for (int i = 0; i < count; i++) {
            list[i] = cells.item(i);
        }
    }

    /** Judges rows of whose every fact it was told. */
    void judge(long judged) {
        rows = judged;
        for (int fact = 0; fact < meanings.size(); fact++) {
            setLeaves(fact);
        }
        batch.judge();
        missing.clear();
        if ((rows & batch.cases(Conclusion.UNDETERMINED)) != 0) {
            findMissing();
        }
        matched.clear();
        excluded.clear();
        unmet.clear();
        for (int clause = 0; clause < policy.clauses().size(); clause++) {
            matched.add(clause, rows & batch.holding(clause, ClauseKind.CIRCUMSTANCE));
            excluded.add(clause, rows & batch.holding(clause, ClauseKind.EXCLUSION));
            unmet.add(clause, rows & batch.unmet(clause));
        }
    }

    private void setLeaves(int fact) {
        var ofFact = meanings.get(fact);
        int[] leaves = ofFact.leaves();
        Arrays.fill(holds, 0, leaves.length, 0);
        Arrays.fill(open, 0, leaves.length, 0);
        addTexts(ofFact, codes[fact]);
        if ((lists[fact] & rows) != 0) {
            addItems(ofFact, items[fact], itemCounts[fact], lists[fact] & rows);
        }
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            batch.set(leaves[leaf], holds[leaf], ~holds[leaf] & ~open[leaf]);
        }
    }

    /** Goes by the few texts of a window rather than by its rows: a list of values has dozens of leaves. */
    private void addTexts(FactMeanings ofFact, int[] ofRows) {
        for (long rest = rows; rest != 0; rest &= rest - 1) {
            planes.add(ofRows[Long.numberOfTrailingZeros(rest)], rest & -rest);
        }
        for (int i = 0; i < planes.size(); i++) {
            int code = planes.code(i);
            for (int leaf : ofFact.holding(code)) {
                holds[leaf] |= planes.rows(code);
            }
            for (int leaf : ofFact.open(code)) {
                open[leaf] |= planes.rows(code);
            }
        }
        planes.clear();
    }

    /** A list is complete, so each of its leaves holds or fails, and an item turns those that ask for its value. */
    private void addItems(FactMeanings ofFact, int[][] ofRows, int[] counts, long listing) {
        for (long rest = listing; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            for (int i = 0; i < counts[place]; i++) {
                planes.add(ofRows[place][i], rest & -rest);
            }
        }
        for (int i = 0; i < planes.size(); i++) {
            int item = planes.code(i);
            for (int leaf : ofFact.changedBy(item)) {
                boolean isHolding = FactMeanings.holds(ofFact.truths(leaf)[item]) != 0;
                holds[leaf] = isHolding ? holds[leaf] | planes.rows(item) : holds[leaf] & ~planes.rows(item);
            }
        }
        planes.clear();
    }

    private void findMissing() {
        batch.ask();
        long doubt = rows & completions.inDoubt(batch);
        for (int subject = 0; subject < subjectLeaves.length; subject++) {
            long asking = 0;
            for (int leaf : subjectLeaves[subject]) {
                asking |= batch.asking(leaf);
            }
            asking &= rows & ~doubt;
            if (asking != 0) {
                missing.add(subject, asking & ~settled(subject));
            }
        }
        for (long rest = doubt; rest != 0; rest &= rest - 1) {
            decide(Long.numberOfTrailingZeros(rest));
        }
    }

    private void decide(int place) {
        var decided = completions.decide(batch, place, domain -> regions(domain, place));
        if (decided.possible().size() == 1) {
            batch.settle(place, decided.possible().get(0));
            return;
        }
        // Where what is stated cannot be, nothing follows from it beyond what the clauses say.
        boolean isImpossible = decided.possible().isEmpty();
        for (int subject = 0; subject < subjectLeaves.length; subject++) {
            var asked = policy.subjects().get(subject);
            if (isImpossible ? isAsked(subject, place) : decided.missing().contains(asked)) {
                missing.add(subject, 1L << place);
            }
        }
    }

    private boolean isAsked(int subject, int place) {
        long asking = 0;
        for (int leaf : subjectLeaves[subject]) {
            asking |= batch.asking(leaf);
        }
        return (((asking & ~settled(subject)) >>> place) & 1) != 0;
    }

    /** The regions of a domain in one of the rows. */
    private BitSet regions(int domain, int place) {
        int fact = domainFact[domain];
        if (fact < 0) {
            return silentRegions.get(domain);
        }
        var ofFact = meanings.get(fact);
        if (((lists[fact] >>> place) & 1) != 0) {
            var none = ofFact.regions(ofFact.emptyList(), domainPlace[domain]);
            for (int i = 0; i < itemCounts[fact][place]; i++) {
                var held = ofFact.regions(items[fact][place][i], domainPlace[domain]);
                if (!held.equals(none)) {
                    return held;
                }
            }
            return none;
        }
        return ofFact.regions(codes[fact][place], domainPlace[domain]);
    }

    private long settled(int subject) {
        int fact = settlingFact[subject];
        if (fact < 0) {
            return settledAnyway[subject] ? -1 : 0;
        }
        boolean[] byCode = meanings.get(fact).settled(settlingPlace[subject]);
        long plane = 0;
        for (int place = 0; place < CaseBatch.CASES; place++) {
            plane |= (byCode[codes[fact][place]] ? 1L : 0L) << place;
        }
        return plane;
    }

    /** What was found of a row. */
    ScreenedRow screened(int place) {
        long bit = 1L << place;
        var conclusion = conclusion(bit);
        var places = new ScreenedRow.Places();
        places.matched = matched.of(place);
        places.excluded = excluded.of(place);
        places.unmet = unmet.of(place);
        places.missing = missing.of(place);
        if (conclusion == Conclusion.ELIGIBLE) {
            places.dispositions = batch.offered(place);
        }
        return new ScreenedRow(policy, conclusion, places, Optional.empty(), Optional.empty());
    }

    private Conclusion conclusion(long bit) {
        for (var conclusion : CONCLUSIONS) {
            if ((batch.cases(conclusion) & bit) != 0) {
                return conclusion;
            }
        }
        throw new IllegalStateException("a judged row has a conclusion");
    }

    /** A list for each row of a window, filled an entry at a time for all rows. */
    private static final class Lists {
        private static final int[] NONE = {};

        private final int[][] entries;
        private final int[] sizes = new int[CaseBatch.CASES];

        Lists(int most) {
            this.entries = new int[CaseBatch.CASES][most];
        }

        void clear() {
            Arrays.fill(sizes, 0);
        }

        void add(int entry, long plane) {
            for (long rest = plane; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                entries[place][sizes[place]++] = entry;
            }
        }

        int[] of(int place) {
            return sizes[place] == 0 ? NONE : Arrays.copyOf(entries[place], sizes[place]);
        }
    }
}
