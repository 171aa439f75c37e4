package rongcuo.screening;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.TableColumn;
import rongcuo.evaluation.ClauseResult;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Subject;
import rongcuo.fact.Truth;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Policy;

/** What the threads of a screening share: the columns of its table, and how one row is read and judged. Thread-safe. */
public final class Screening {
    private final List<TableColumn> columns;
    private final RowReading reading;
    private final Keeping keeping;
    private final IdentityHashMap<Policy, ScreenedPolicy> policies = new IdentityHashMap<>();

    /** Whether every screened row carries its whole judgement, or only those that were judged by themselves. */
    public enum Keeping {
        LISTS,
        JUDGEMENTS
    }

    /** @param columns of the table, in their order */
    public Screening(List<TableColumn> columns, RowReading reading, Keeping keeping) {
        this.columns = List.copyOf(columns);
        this.reading = reading;
        this.keeping = keeping;
    }

    List<TableColumn> columns() {
        return columns;
    }

    RowReading reading() {
        return reading;
    }

    Keeping keeping() {
        return keeping;
    }

    synchronized ScreenedPolicy policy(Policy policy) {
        return policies.computeIfAbsent(policy, any -> ScreenedPolicy.of(any, reading.evaluator(any)));
    }

    /** What a result shows of a judgement. */
    ScreenedRow screened(RowReading.Judgement judgement) {
        var evaluation = judgement.judged().evaluation();
        var policy = policy(evaluation.policy());
        var places = new ScreenedRow.Places();
        places.matched = places(policy, evaluation.matched());
        places.excluded = places(policy, evaluation.excluded());
        places.unmet = places(policy, unmet(evaluation));
        places.missing = subjects(policy, evaluation);
        places.dispositions = evaluation.dispositions().stream()
                .mapToInt(offer -> policy.policy().dispositions().indexOf(offer.disposition()))
                .toArray();
        return new ScreenedRow(
                policy, evaluation.conclusion(), places, judgement.deadline(), Optional.of(judgement.judged()));
    }

    private static int[] places(ScreenedPolicy policy, List<ClauseResult> results) {
        var places = new int[results.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = policy.placeOf(results.get(i).clause());
        }
        return places;
    }

    private static int[] subjects(ScreenedPolicy policy, Evaluation evaluation) {
        var subjects = new ArrayList<Subject>();
        evaluation.missing().forEach(missing -> subjects.add(missing.subject()));
        return subjects.stream().mapToInt(policy.subjects()::indexOf).toArray();
    }

    /** The clauses of the scope or the premises that fail, where the conclusion rests on them. */
    private static List<ClauseResult> unmet(Evaluation evaluation) {
        var unmet = new ArrayList<ClauseResult>();
        for (var result : evaluation.clauses()) {
            boolean decides = evaluation.conclusion() == Conclusion.OUT_OF_SCOPE
                    ? result.kind() == ClauseKind.SCOPE
                    : evaluation.conclusion() == Conclusion.PREMISE_NOT_MET
                            && result.kind() == ClauseKind.PREMISE
                            && result.group().isEmpty();
            if (decides && result.truth() == Truth.FALSE) {
                unmet.add(result);
            }
        }
        return unmet;
    }
}
