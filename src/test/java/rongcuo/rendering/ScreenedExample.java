package rongcuo.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.evaluation.ClauseResult;
import rongcuo.evaluation.Evaluation;
import rongcuo.rendering.ScreeningReport.ListedRow;
import rongcuo.rendering.ScreeningReport.RejectedRow;
import rongcuo.screening.PassedOver;
import rongcuo.screening.ScreenedPolicy;
import rongcuo.screening.Tally;
import rongcuo.source.Digest;
import rongcuo.source.ProblemCode;

/** A small screening of the cases of {@link Example}. */
final class ScreenedExample {
    static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final String TABLE = "台账.csv";
    private static final int TIMES = 250;

    private ScreenedExample() {}

    /** Each example 250 times, three rows rejected. */
    static ScreeningAccount account() {
        return account(TABLE, "马小跳");
    }

    static ScreeningAccount account(String table, String name) {
        var tally = new Tally();
        for (var evaluation : Example.all()) {
            count(evaluation, tally);
        }
        tally.addRejected(3);
        tally.addFooters(PassedOver.NONE.with(15).with(16));
        tally.addFault(ProblemCode.NOT_YES_OR_NO, 2);
        tally.addFault(ProblemCode.NUMBER_NOT_EXACT, 1);
        tally.addNote(ProblemCode.READ_AS_NO, 17);
        tally.addOverdue(1);
        tally.addNear(1);
        tally.addDue(
                new Tally.DueRow(table, 7, "EX-2", name, "example@2024", "verify", "2024-10-22", "2024-10-24", false));
        tally.addDue(
                new Tally.DueRow(table, 9, "EX-4", name, "example@2024", "verify", "2024-09-30", "2024-09-30", true));
        return new ScreeningAccount(
                List.of(new ScreeningAccount.ReadTable(
                        table,
                        Optional.of(Digest.of(new byte[0]).toString()),
                        tally.judged(),
                        tally.rejected(),
                        tally.footers(),
                        14)),
                List.of(Example.policy()),
                Optional.of(LocalDate.of(2024, 9, 29)),
                TUE_2024_10_08,
                "0.4.0",
                5,
                tally,
                "结果.csv",
                Optional.of("台账.问题行.csv"));
    }

    private static void count(Evaluation evaluation, Tally tally) {
        var counts = tally.of(evaluation.policy().reference());
        tally.addJudged(TIMES);
        counts.conclusions().merge(evaluation.conclusion(), (long) TIMES, Long::sum);
        for (var clause : decisive(evaluation)) {
            counts.decisive().merge(clause.id(), (long) TIMES, Long::sum);
        }
        for (var missing : evaluation.missing()) {
            counts.missing().merge(ScreenedPolicy.key(missing.subject()), (long) TIMES, Long::sum);
        }
    }

    private static List<ClauseResult> decisive(Evaluation evaluation) {
        return switch (evaluation.conclusion()) {
            case EXCLUDED -> evaluation.excluded();
            case ELIGIBLE -> evaluation.matched();
            case OUT_OF_SCOPE, PREMISE_NOT_MET, NOT_MATCHED, UNDETERMINED -> List.of();
        };
    }

    static ScreeningReport report() {
        return report(account(), TABLE, Example.all());
    }

    static ScreeningReport report(ScreeningAccount account, String table, List<Evaluation> evaluations) {
        var rows = new ArrayList<ListedRow>();
        for (var evaluation : evaluations) {
            rows.add(new ListedRow(table, rows.size() + 3, Example.plainly(evaluation)));
        }
        return new ScreeningReport(
                account,
                rows,
                List.of(
                        new RejectedRow(
                                table,
                                8,
                                "",
                                Optional.of("是否集体决策"),
                                "看情况，622825199003074412",
                                "`看情况，622825199003074412` 不是“是”或“否”",
                                Optional.of("填 `是`、`否` 或 `待查`")),
                        new RejectedRow(table, 11, "", Optional.empty(), "", "此行的单元格多于列名（5 列）", Optional.empty())));
    }
}
