package rongcuo.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rongcuo.analysis.BatchCompletions;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.NameKey;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;

/**
 * What each text of a fact's cells makes of the leaves of a policy that ask for this fact and for nothing else. Found
 * once a text, by the reader of one row and the evaluator of one case.
 */
final class FactMeanings {
    /** As they are once {@link NameKey} has folded their width. */
    private static final Pattern MARKS = Pattern.compile("[、;|,]");

    private final List<Subject> subjects;
    private final int[] leaves;
    private final int[] places;
    private final int[] domains;
    private final boolean standsBesideOthers;
    private byte[][] truths;
    /** By text: the leaves that hold, and those that are open. */
    private int[][] holding = new int[16][];

    private int[][] open = new int[16][];
    private boolean[][] settled;
    private byte[] known = new byte[16];
    private int plainUpTo;
    /** By text and then by place in {@link #domains}. */
    private BitSet[][] regions = new BitSet[16][];

    private int[][] changed = new int[16][];
    private final boolean isSet;
    private boolean isEmptyListMet;
    private int emptyList = CellCodes.NONE;
    private final FactId fact;

    /** Of a text that names no one value. */
    private static final int[] NO_ITEM = {};

    private static final byte UNMET = 0;
    private static final byte PLAIN = 1;
    private static final byte SINGULAR = 2;

    /**
     * Meanings of which none is met yet.
     *
     * @param subjects those of the policy's deciding clauses, in vocabulary order
     * @param domains what each domain of the policy's completions is about
     */
    FactMeanings(FactId fact, Evaluator evaluator, List<Subject> subjects, List<List<Subject>> domains) {
        var own = new ArrayList<Subject>();
        var ownPlaces = new ArrayList<Integer>();
        for (int i = 0; i < subjects.size(); i++) {
            if (isOf(fact, subjects.get(i))) {
                own.add(subjects.get(i));
                ownPlaces.add(i);
            }
        }
        var ownLeaves = new ArrayList<Integer>();
        boolean besideOthers = false;
        var asked = evaluator.leafSubjects();
        for (int leaf = 0; leaf < asked.size(); leaf++) {
            boolean all = asked.get(leaf).stream().allMatch(subject -> isOf(fact, subject));
            boolean any = asked.get(leaf).stream().anyMatch(subject -> isOf(fact, subject));
            if (all && any) {
                ownLeaves.add(leaf);
            }
            besideOthers |= any && !all;
        }
        this.fact = fact;
        this.isSet = isSetOfPlainNames(fact, evaluator);
        this.subjects = List.copyOf(own);
        this.places = ints(ownPlaces);
        this.leaves = ints(ownLeaves);
        this.standsBesideOthers = besideOthers;
        var ownDomains = new ArrayList<Integer>();
        for (int i = 0; i < domains.size(); i++) {
            if (domains.get(i).stream().allMatch(subject -> isOf(fact, subject))) {
                ownDomains.add(i);
            }
        }
        this.domains = ints(ownDomains);
        this.truths = new byte[leaves.length][known.length];
        this.settled = new boolean[places.length][known.length];
    }

    /** Whether no Chinese name of a value holds a mark that parts values. */
    private static boolean isSetOfPlainNames(FactId fact, Evaluator evaluator) {
        var declared = evaluator.policy().terms().vocabulary().fact(fact);
        if (declared.isEmpty() || !(declared.get().type() instanceof FactType.SetType set)) {
            return false;
        }
        for (var value : set.values()) {
            var names = new ArrayList<>(value.words());
            names.add(value.label().chinese());
            for (String name : names) {
                if (MARKS.matcher(NameKey.of(name)).find() && name.charAt(0) > 0x7F) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isOf(FactId fact, Subject subject) {
        return subject.factId().equals(Optional.of(fact));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The leaves that ask for this fact alone, as places in the policy's program. */
    int[] leaves() {
        return leaves;
    }

    /** The subjects of this fact, as places among those of the policy. */
    int[] places() {
        return places;
    }

    boolean isMet(int code) {
        return code < known.length && known[code] != UNMET;
    }

    /** Whether a row with this text is judged like any other; else it has to be read by itself. */
    boolean isPlain(int code) {
        return code < known.length && known[code] == PLAIN;
    }

    /** Whether that is so of every text that has a number below one. */
    boolean isEveryPlain(int codes) {
        while (plainUpTo < codes && isPlain(plainUpTo)) {
            plainUpTo++;
        }
        return plainUpTo >= codes;
    }

    /** The ranks of the truths of a leaf, by the number of the text. */
    byte[] truths(int leaf) {
        return truths[leaf];
    }

    /** The leaves, as places in {@link #leaves}, that hold where a row has this text. */
    int[] holding(int code) {
        return holding[code];
    }

    /** The leaves, as places in {@link #leaves}, that are open where a row has this text. */
    int[] open(int code) {
        return open[code];
    }

    /** The domains that are about this fact alone, as the policy's completions count them. */
    int[] domains() {
        return domains;
    }

    /**
     * The regions in which the fact may lie where a row has this text.
     *
     * @param place in {@link #domains}
     */
    BitSet regions(int code, int place) {
        return regions[code][place];
    }

    /** Whether nothing more can be learnt of a subject, by the number of the text. */
    boolean[] settled(int place) {
        return settled[place];
    }

    /**
     * Meets a text.
     *
     * @param caseFile of a row with this text alone; absent where there is more to say of it than a case
     */
    void meet(
            int code,
            Optional<CaseFile> caseFile,
            Evaluator evaluator,
            BatchCompletions completions,
            Strictness strictness) {
        if (code >= known.length) {
            grow(Math.max(known.length * 2, code + 1));
        }
        if (caseFile.isEmpty() || (standsBesideOthers && !caseFile.get().facts().isEmpty())) {
            known[code] = SINGULAR;
            return;
        }
        var ofLeaves = evaluator.leafTruths(caseFile.get(), Respondent.UNNAMED, strictness, leaves);
        for (int i = 0; i < leaves.length; i++) {
            truths[i][code] = ofLeaves[i];
        }
        holding[code] = leavesOf(code, Truth.TRUE);
        open[code] = leavesOf(code, Truth.UNKNOWN);
        var ofSubjects = evaluator.settled(caseFile.get(), Respondent.UNNAMED, strictness, subjects);
        for (int i = 0; i < places.length; i++) {
            settled[i][code] = ofSubjects[i];
        }
        regions[code] = completions.regions(caseFile.get(), strictness, domains).toArray(new BitSet[0]);
        known[code] = PLAIN;
    }

    private int[] leavesOf(int code, Truth truth) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < leaves.length; i++) {
            if (truths[i][code] == truth.rank()) {
                found.add(i);
            }
        }
        return ints(found);
    }

    /** Whether rows may list several values of this fact, each met by itself. */
    boolean isSet() {
        return isSet && !standsBesideOthers;
    }

    boolean isEmptyListMet() {
        return isEmptyListMet;
    }

    /** The number of the text 无 where it lists nothing; else NONE. */
    int emptyList() {
        return emptyList;
    }

    /**
     * Meets the text 无.
     *
     * @param caseFile of a row with this text alone
     */
    void meetEmptyList(int code, Optional<CaseFile> caseFile) {
        isEmptyListMet = true;
        emptyList = isPlain(code) && lists(caseFile, 0) ? code : CellCodes.NONE;
    }

    private boolean lists(Optional<CaseFile> caseFile, int count) {
        if (caseFile.isEmpty()) {
            return false;
        }
        var stated = Optional.ofNullable(caseFile.get().facts().get(fact));
        return stated.isPresent()
                && stated.get().effective() instanceof Statement.Members members
                && members.others() == Truth.FALSE
                && members.named().size() == count
                && members.held().size() == count;
    }

    /**
     * The leaves, as places in {@link #leaves}, whose truth an item changes from what an empty list makes of them; one
     * that was not met as an item has none, see {@link #isItem}.
     */
    int[] changedBy(int code) {
        return changed[code];
    }

    boolean isItemMet(int code) {
        return code < changed.length && changed[code] != null;
    }

    /** Whether a text that was met as an item names one value. */
    boolean isItem(int code) {
        return changed[code] != NO_ITEM;
    }

    /**
     * Meets an item, already met as a text; once the empty list was met.
     *
     * @param caseFile of a row with this text alone
     */
    void meetItem(int code, Optional<CaseFile> caseFile) {
        changed[code] = NO_ITEM;
        if (!isPlain(code) || !lists(caseFile, 1)) {
            return;
        }
        for (boolean[] ofSubject : settled) {
            if (ofSubject[code] != ofSubject[emptyList]) {
                return;
            }
        }
        var found = new ArrayList<Integer>();
        for (int i = 0; i < leaves.length; i++) {
            if (truths[i][code] != truths[i][emptyList]) {
                found.add(i);
            }
        }
        changed[code] = found.isEmpty() ? new int[0] : ints(found);
    }

    private void grow(int size) {
        known = Arrays.copyOf(known, size);
        changed = Arrays.copyOf(changed, size);
        holding = Arrays.copyOf(holding, size);
        open = Arrays.copyOf(open, size);
        regions = Arrays.copyOf(regions, size);
        for (int i = 0; i < truths.length; i++) {
            truths[i] = Arrays.copyOf(truths[i], size);
        }
        for (int i = 0; i < settled.length; i++) {
            settled[i] = Arrays.copyOf(settled[i], size);
        }
    }

    /** 1 where a truth of this rank holds. */
    static long holds(byte rank) {
        return rank >> 1;
    }

    /** 1 where a truth of this rank fails: its rank is 0. */
    static long fails(byte rank) {
        return ((long) rank - 1) >>> (Long.SIZE - 1);
    }
}
