package rongcuo.screening;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import rongcuo.casefile.TableColumn;
import rongcuo.evaluation.ClauseResult;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Missing;
import rongcuo.evaluation.Offered;
import rongcuo.evaluation.Subject;
import rongcuo.fact.Truth;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Policy;

/** What the threads of a screening share: the columns of its table, and how one row is read and judged. Thread-safe. */
public final class Screening {
    private final List<TableColumn> columns;
    private final RowReading reading;
    private final Keeping keeping;
    private final IdentityHashMap<ScreenedPolicy, Order> orders = new IdentityHashMap<>();
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
        var order = order(policy);
        var places = new ScreenedRow.Places();
        places.matched = order.ofClauses(evaluation.matched());
        places.excluded = order.ofClauses(evaluation.excluded());
        places.unmet = order.ofClauses(unmet(evaluation));
        places.missing = order.ofMissing(evaluation.missing());
        places.dispositions = order.ofOffered(evaluation.dispositions());
        return new ScreenedRow(
                policy, evaluation.conclusion(), places, judgement.deadline(), Optional.of(judgement.judged()));
    }

    private synchronized Order order(ScreenedPolicy policy) {
        return orders.computeIfAbsent(policy, Order::new);
    }

    /** Where what an evaluation names stands in the lists of its policy. */
    private static final class Order {
        private final Map<String, Integer> clauses;
        private final Map<Subject, Integer> subjects;
        private final Map<String, Integer> dispositions;

        Order(ScreenedPolicy policy) {
            this.clauses = policy.clausePlaces();
            this.subjects = policy.subjectPlaces();
            this.dispositions = policy.dispositionPlaces();
        }

        int[] ofClauses(List<ClauseResult> results) {
            var places = new int[results.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = place(clauses, results.get(i).clause().id());
            }
            return places;
        }

        int[] ofMissing(List<Missing> missing) {
            var places = new int[missing.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = place(subjects, missing.get(i).subject());
            }
            return places;
        }

        int[] ofOffered(List<Offered> offered) {
            var places = new int[offered.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = place(dispositions, offered.get(i).disposition().id());
            }
            return places;
        }

        private static <T> int place(Map<T, Integer> places, T thing) {
            return Objects.requireNonNull(places.get(thing), () -> "not of the policy: " + thing);
        }
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
