package rongcuo.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import rongcuo.evaluation.Conclusion;
import rongcuo.source.ProblemCode;

/** What the rows of a screening add up to. Used by one thread at a time; tallies of parts are added up in order. */
public final class Tally {
    /** How many due rows are kept, the most urgent ones. */
    public static final int MOST_DUE = 200;

    private final Map<String, OfPolicy> policies = new LinkedHashMap<>();
    private final Map<ProblemCode, Long> faults = new EnumMap<>(ProblemCode.class);
    private final Map<ProblemCode, Long> notes = new EnumMap<>(ProblemCode.class);
    private final PriorityQueue<DueRow> due = new PriorityQueue<>(DueRow.BY_URGENCY.reversed());
    private long judged;
    private long rejected;
    private PassedOver footers = PassedOver.NONE;
    private long overdue;
    private long near;

    /** The counts of one policy, by the ids of its clauses and the names of its subjects. */
    public static final class OfPolicy {
        private final Map<Conclusion, Long> conclusions = new EnumMap<>(Conclusion.class);
        private final Map<String, Long> decisive = new LinkedHashMap<>();
        private final Map<String, Long> missing = new LinkedHashMap<>();

        /** How many rows have each conclusion; one that none has is absent. */
        public Map<Conclusion, Long> conclusions() {
            return conclusions;
        }

        /** How many rows each clause decides, by its id. */
        public Map<String, Long> decisive() {
            return decisive;
        }

        /** In how many rows each subject is missing, by {@link ScreenedPolicy#key}. */
        public Map<String, Long> missing() {
            return missing;
        }
    }

    /**
     * A row on which something is overdue or soon due.
     *
     * @param name of the respondent, empty where the row gives none
     * @param policy as {@code id@version}
     * @param step the id of the step
     */
    public record DueRow(
            String file,
            int number,
            String caseId,
            String name,
            String policy,
            String step,
            String earliest,
            String latest,
            boolean isOverdue) {
        /** What is overdue first, then by day, then in the order of the rows. */
        static final Comparator<DueRow> BY_URGENCY = Comparator.comparing((DueRow row) -> !row.isOverdue())
                .thenComparing(DueRow::earliest)
                .thenComparing(DueRow::latest)
                .thenComparing(DueRow::file)
                .thenComparingInt(DueRow::number)
                .thenComparing(DueRow::policy)
                .thenComparing(DueRow::step);
    }

    /** Rows that were judged, each once, under however many policies. */
    public long judged() {
        return judged;
    }

    public long rejected() {
        return rejected;
    }

    public PassedOver footers() {
        return footers;
    }

    /** Rows that are neither blank nor above or below the cases: what must be judged or rejected. */
    public long rows() {
        return judged + rejected;
    }

    /** Judgements on which a step is overdue. */
    public long overdue() {
        return overdue;
    }

    /** Judgements on which the next step is due within the days looked ahead, overdue ones left out. */
    public long near() {
        return near;
    }

    /** By {@code id@version}, in the order in which rows came upon them. */
    public Map<String, OfPolicy> policies() {
        return policies;
    }

    /** How many faults of each kind rejected rows have. */
    public Map<ProblemCode, Long> faults() {
        return faults;
    }

    /** How many remarks of each kind judged rows have. */
    public Map<ProblemCode, Long> notes() {
        return notes;
    }

    /** The most urgent rows, at most {@link #MOST_DUE}. */
    public List<DueRow> due() {
        var sorted = new ArrayList<>(due);
        sorted.sort(DueRow.BY_URGENCY);
        return sorted;
    }

    public OfPolicy of(String policy) {
        return policies.computeIfAbsent(policy, any -> new OfPolicy());
    }

    public void addJudged(long rows) {
        judged += rows;
    }

    public void addRejected(long rows) {
        rejected += rows;
    }

    /** Adds rows that stand below those added before. */
    public void addFooters(PassedOver rows) {
        footers = footers.and(rows);
    }

    public void addOverdue(long rows) {
        overdue += rows;
    }

    public void addNear(long rows) {
        near += rows;
    }

    public void addFault(ProblemCode code, long count) {
        faults.merge(code, count, Long::sum);
    }

    public void addNote(ProblemCode code, long count) {
        notes.merge(code, count, Long::sum);
    }

    public void addDue(DueRow row) {
        due.add(row);
        if (due.size() > MOST_DUE) {
            due.remove();
        }
    }

    /** Adds what the rows after these add up to. */
    public void add(Tally later) {
        judged += later.judged;
        rejected += later.rejected;
        footers = footers.and(later.footers);
        overdue += later.overdue;
        near += later.near;
        later.faults.forEach(this::addFault);
        later.notes.forEach(this::addNote);
        later.due.forEach(this::addDue);
        later.policies.forEach((id, other) -> {
            var own = of(id);
            other.conclusions.forEach((conclusion, count) -> own.conclusions.merge(conclusion, count, Long::sum));
            other.decisive.forEach((clause, count) -> own.decisive.merge(clause, count, Long::sum));
            other.missing.forEach((subject, count) -> own.missing.merge(subject, count, Long::sum));
        });
    }
}
