package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.ResultColumn;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;
import rongcuo.policy.Policy;
import rongcuo.reading.CaseTable;
import rongcuo.reading.RowSource;
import rongcuo.reading.TableChoices;
import rongcuo.rendering.Explained;
import rongcuo.rendering.Messages;
import rongcuo.rendering.Names;
import rongcuo.rendering.ScreeningAccount;
import rongcuo.rendering.ScreeningReport;
import rongcuo.rendering.ScreeningReport.ListedRow;
import rongcuo.rendering.ScreeningReport.RejectedRow;
import rongcuo.rendering.ScreeningReportHtml;
import rongcuo.rendering.ScreeningSummaryJson;
import rongcuo.rendering.ScreeningSummaryText;
import rongcuo.rendering.Style;
import rongcuo.screening.Tally;
import rongcuo.source.Problem;
import rongcuo.source.Problems;

/** What a screening says of itself when it has ended: on standard error, in a file, on a page. */
final class ScreeningAccounts {
    private final Call call;
    private final ScreenedTables opened;
    private final List<ScreenedTable> tables;
    private final Names names;

    ScreeningAccounts(Call call, ScreenedTables opened, List<ScreenedTable> tables) {
        this.call = call;
        this.opened = opened;
        this.tables = List.copyOf(tables);
        this.names = call.has(Options.NAMES) ? Names.SHOWN : Names.MASKED;
    }

    /** @throws OutputFault where a file that would be written is there already: said before any work is done */
    void refuseExisting() {
        output(Options.SUMMARY);
        output(Options.REPORT);
    }

    private Optional<Output> output(String option) {
        return call.value(option)
                .map(file -> new Output(
                        Call.path(file),
                        call.has(Options.FORCE) || call.has(Options.RESUME)
                                ? Output.Replacing.ALLOWED
                                : Output.Replacing.REFUSED,
                        call.surroundings().out()));
    }

    /** @param tallies of the tables, in their order */
    ScreeningAccount of(List<Tally> tallies, Tally whole, Optional<ScreeningFiles> files) {
        var read = new ArrayList<ScreeningAccount.ReadTable>();
        for (int i = 0; i < tables.size(); i++) {
            var tally = tallies.get(i);
            read.add(new ScreeningAccount.ReadTable(
                    tables.get(i).table().name(), digest(i), tally.judged(), tally.rejected(), tally.footers(), 0));
        }
        return new ScreeningAccount(
                read,
                policies(whole),
                call.date(Options.AS_OF),
                call.today(),
                Version.line(),
                opened.within(),
                whole,
                files.map(of -> of.result().toString()).orElse("-"),
                files.filter(of -> whole.rejected() > 0).map(of -> of.rejects().toString()));
    }

    /** Only a page or file that goes to others says which bytes were read: it takes a look at all of them. */
    private Optional<String> digest(int table) {
        boolean isAsked = call.has(Options.SUMMARY) || call.has(Options.REPORT);
        return isAsked ? Optional.of(opened.digest(table)) : Optional.empty();
    }

    private List<Policy> policies(Tally tally) {
        var policies = new ArrayList<Policy>();
        for (String reference : tally.policies().keySet()) {
            policies.addAll(opened.library().find(reference));
        }
        for (String reference : opened.adjudication().asked()) {
            for (var policy : opened.library().find(reference)) {
                boolean isNew = tally.policies().containsKey(policy.reference())
                        && policies.stream()
                                .noneMatch(known -> known.reference().equals(policy.reference()));
                if (isNew) {
                    policies.add(policy);
                }
            }
        }
        return policies;
    }

    /** Writes the page, if one is asked for; before the result appears, for a run that cannot say so is not done. */
    void writeReport(ScreeningAccount account, Optional<Path> rejects) throws IOException {
        var output = output(Options.REPORT);
        if (output.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        var report = new ScreeningReport(account, listed(), rejects.isPresent() ? rejected(rejects.get()) : List.of());
        new ScreeningReportHtml(call.messages(), Messages.ofProblems(call.language()), names).write(report, text);
        output.get().write(text);
    }

    /** The summary, in a file if one is asked for and for the user to see. */
    void tell(ScreeningAccount account) throws IOException {
        var output = output(Options.SUMMARY);
        if (output.isPresent()) {
            var text = new StringBuilder();
            new ScreeningSummaryJson(names).write(account, text);
            output.get().write(text);
        }
        if (!call.has(Options.QUIET)) {
            var words = Messages.ofProblems(call.language());
            new ScreeningSummaryText(call.messages(), words, names, call.width(), Style.PLAIN)
                    .write(account, call.surroundings().err());
        }
    }

    /** The first rows, judged once more for their reasons. */
    private List<ListedRow> listed() {
        var listed = new ArrayList<ListedRow>();
        for (var table : tables) {
            try (var rows =
                    table.table().records(table.table().after(table.header().row()))) {
                list(table, rows, listed);
            }
        }
        return listed;
    }

    private static void list(ScreenedTable table, RowSource rows, List<ListedRow> listed) {
        for (var portion = rows.next(); portion.isPresent(); portion = rows.next()) {
            var block = portion.get().rows().orElseThrow();
            for (int row = 0; row < block.rows(); row++) {
                list(table, block, row, listed);
                if (listed.size() == ScreeningReport.MOST_ROWS) {
                    return;
                }
            }
        }
    }

    private static void list(ScreenedTable table, RowBlock block, int row, List<ListedRow> listed) {
        var reading = table.reading();
        var caseFile = table.header().footer().isFooter(block, row)
                ? Optional.<CaseFile>empty()
                : reading.read(block.row(row)).caseFile();
        if (caseFile.isEmpty()) {
            return;
        }
        var judging = reading.judge(caseFile.get());
        if (judging.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            return;
        }
        for (var judgement : judging.judgements()) {
            if (listed.size() < ScreeningReport.MOST_ROWS) {
                var judged = judgement.judged();
                listed.add(new ListedRow(
                        table.table().name(),
                        block.number(row),
                        new Explained(judged.evaluation(), judged.timeline(), Map.of())));
            }
        }
    }

    /** The first rejected rows, out of the file in which they stand: a run that was resumed knows only its own. */
    private List<RejectedRow> rejected(Path rejects) {
        var rejected = new ArrayList<RejectedRow>();
        String name = tables.size() == 1 ? tables.get(0).table().name() : "";
        var opening = CaseTable.open(rejects, rejects.toString(), TableChoices.AUTOMATIC, new Problems());
        if (opening.isEmpty()) {
            return rejected;
        }
        int nameCell = nameCell();
        try (var table = opening.get();
                var rows = table.records(table.after(table.head().get(0)))) {
            int count = 0;
            for (var portion = rows.next(); portion.isPresent(); portion = rows.next()) {
                var block = portion.get().rows().orElseThrow();
                for (int row = 0; row < block.rows() && count < ScreeningReport.MOST_REJECTED; row++) {
                    add(name, block.row(row).cells(), nameCell, rejected);
                    count++;
                }
            }
        }
        return rejected;
    }

    /** Where rejected rows have the name of whom they are about; -1 where they have none. */
    private int nameCell() {
        int cell = (int) Arrays.stream(ResultColumn.values())
                .filter(column -> column.kind() == ResultColumn.Kind.REJECT)
                .count();
        for (var column : tables.get(0).header().columns()) {
            if (column.role() == TableColumn.Role.NAME) {
                return cell;
            }
            cell += column.isPassedOn() ? 1 : 0;
        }
        return -1;
    }

    /** A row of the file holds several faults on lines of their own. */
    private static void add(String table, List<String> cells, int nameCell, List<RejectedRow> rejected) {
        String name = nameCell >= 0 && nameCell < cells.size() ? cells.get(nameCell) : "";
        String place = cells.get(0);
        int colon = place.lastIndexOf(':');
        var columns = cells.get(1).split("\n", -1);
        var values = cells.get(2).split("\n", -1);
        var faults = cells.get(3).split("\n", -1);
        var mends = cells.get(4).split("\n", -1);
        for (int i = 0; i < faults.length; i++) {
            rejected.add(new RejectedRow(
                    colon < 0 ? table : place.substring(0, colon),
                    Integer.parseInt(place.substring(colon + 1)),
                    name,
                    at(columns, i),
                    at(values, i).orElse(""),
                    faults[i],
                    at(mends, i)));
        }
    }

    private static Optional<String> at(String[] lines, int i) {
        return i < lines.length && !lines[i].isEmpty() ? Optional.of(lines[i]) : Optional.empty();
    }
}
