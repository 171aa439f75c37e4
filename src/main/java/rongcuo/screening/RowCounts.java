package rongcuo.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Subject;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** Counts rows as they are judged, for a {@link Tally}. Used by one thread. */
public final class RowCounts {
    private final String file;
    private final IdentityHashMap<ScreenedPolicy, OfPolicy> policies = new IdentityHashMap<>();
    /** In the order in which rows came upon them, which no identity has. */
    private final List<ScreenedPolicy> met = new ArrayList<>();

    private final Map<ProblemCode, Long> faults = new EnumMap<>(ProblemCode.class);
    private final Map<ProblemCode, Long> notes = new EnumMap<>(ProblemCode.class);
    private Tally due = new Tally();
    private long judged;
    private long rejected;
    private PassedOver footers = PassedOver.NONE;

    /** @param file the table, as a list of what is due names it */
    public RowCounts(String file) {
        this.file = file;
    }

    private static final class OfPolicy {
        private final EnumMap<Conclusion, long[]> conclusions = new EnumMap<>(Conclusion.class);
        private final long[] decisive;
        private final long[] missing;
        private final List<Subject> named;

        OfPolicy(ScreenedPolicy policy) {
            for (var conclusion : Conclusion.values()) {
                conclusions.put(conclusion, new long[1]);
            }
            this.decisive = new long[policy.clauses().size()];
            this.missing = new long[policy.subjects().size()];
            this.named = policy.named();
        }
    }

    /** Counts a row that was judged. */
    public void judged(int number, List<ScreenedRow> screened, List<Problem> remarks) {
        judged++;
        for (var row : screened) {
            add(number, row);
        }
        for (var remark : remarks) {
            notes.merge(remark.code(), 1L, Long::sum);
        }
    }

    private void add(int number, ScreenedRow row) {
        var counts = policies.computeIfAbsent(row.policy(), this::meet);
        Optional.ofNullable(counts.conclusions.get(row.conclusion())).orElseThrow()[0]++;
        switch (row.conclusion()) {
            case EXCLUDED -> {
                for (int i = 0; i < row.excluded(); i++) {
                    counts.decisive[row.excluded(i)]++;
                }
            }
            case ELIGIBLE -> {
                for (int i = 0; i < row.matched(); i++) {
                    counts.decisive[row.matched(i)]++;
                }
            }
            case OUT_OF_SCOPE, PREMISE_NOT_MET -> {
                for (int i = 0; i < row.unmet(); i++) {
                    counts.decisive[row.unmet(i)]++;
                }
            }
            case UNDETERMINED -> {
                for (int i = 0; i < row.missing(); i++) {
                    // The values of a fact stand side by side; the fact is missing once.
                    int place = row.missing(i);
                    if (i == 0 || !counts.named.get(place).equals(counts.named.get(row.missing(i - 1)))) {
                        counts.missing[place]++;
                    }
                }
            }
            case NOT_MATCHED -> {
                // No one clause decides.
            }
        }
        if (row.deadline().isPresent() && row.deadline().get().isNear()) {
            addDue(number, row, row.deadline().get());
        }
    }

    private OfPolicy meet(ScreenedPolicy policy) {
        met.add(policy);
        return new OfPolicy(policy);
    }

    private void addDue(int number, ScreenedRow row, NextDeadline deadline) {
        if (deadline.isOverdue()) {
            due.addOverdue(1);
        } else {
            due.addNear(1);
        }
        var evaluation = row.judged().orElseThrow().evaluation();
        due.addDue(new Tally.DueRow(
                file,
                number,
                evaluation.caseFile().id(),
                evaluation.respondent().name().orElse(""),
                evaluation.policy().reference(),
                deadline.step().id(),
                deadline.due().earliest().toString(),
                deadline.due().latest().toString(),
                deadline.isOverdue()));
    }

    /** Counts a row that was rejected. */
    public void rejected(List<Problem> problems) {
        rejected++;
        for (var problem : problems) {
            if (problem.severity() == Problem.Severity.ERROR) {
                faults.merge(problem.code(), 1L, Long::sum);
            }
        }
    }

    /** Counts a row that is no case. */
    public void passedOver(int number) {
        footers = footers.with(number);
    }

    /** What the rows counted so far add up to, and forgets them. */
    public Tally take() {
        var tally = due;
        tally.addJudged(judged);
        tally.addRejected(rejected);
        tally.addFooters(footers);
        faults.forEach(tally::addFault);
        notes.forEach(tally::addNote);
        for (var policy : met) {
            add(policy, Optional.ofNullable(policies.get(policy)).orElseThrow(), tally);
        }
        met.clear();
        due = new Tally();
        judged = 0;
        rejected = 0;
        footers = PassedOver.NONE;
        faults.clear();
        notes.clear();
        policies.clear();
        return tally;
    }

    private static void add(ScreenedPolicy policy, OfPolicy counts, Tally tally) {
        var ofPolicy = tally.of(policy.policy().reference());
        counts.conclusions.forEach((conclusion, count) -> {
            if (count[0] > 0) {
                ofPolicy.conclusions().merge(conclusion, count[0], Long::sum);
            }
        });
        for (int i = 0; i < counts.decisive.length; i++) {
            if (counts.decisive[i] > 0) {
                ofPolicy.decisive().merge(policy.clauses().get(i).id(), counts.decisive[i], Long::sum);
            }
        }
        for (int i = 0; i < counts.missing.length; i++) {
            if (counts.missing[i] > 0) {
                ofPolicy.missing().merge(ScreenedPolicy.key(counts.named.get(i)), counts.missing[i], Long::sum);
            }
        }
    }
}
