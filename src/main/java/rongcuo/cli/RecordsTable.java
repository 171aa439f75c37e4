package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.ListedRecord;
import rongcuo.rendering.Names;
import rongcuo.rendering.RecordListCsv;
import rongcuo.rendering.RecordListJson;
import rongcuo.rendering.RecordListText;
import rongcuo.rendering.RecordListXlsx;

/** The table of a ledger's records (台账), as a call asks for it. */
final class RecordsTable {
    static final String WORKBOOK = "xlsx";

    private final Call call;
    private final Names names;

    RecordsTable(Call call) {
        this.call = call;
        this.names = call.has(Options.MASK) ? Names.MASKED : Names.SHOWN;
    }

    /** What chooses among the records, and how they are named. */
    static void declare(CommandSpec spec) {
        spec.addOption(Options.value("DIR", Options.RECORDS));
        RecordFilter.declare(spec);
        spec.addOption(Options.flag(Options.MASK));
    }

    /**
     * Writes the table.
     *
     * @param format text, json, csv or xlsx
     * @throws UsageFault where a workbook has no file to go to
     */
    ExitCode write(String format) throws IOException {
        var output = call.output().ownerOnly();
        if (format.equals(WORKBOOK) && !call.has(Options.OUTPUT)) {
            throw new UsageFault("xlsx-needs-file");
        }
        var filter = RecordFilter.of(call);
        var openings = call.has(Options.REDACT) ? ListedRecords.Openings.LEFT_OUT : ListedRecords.Openings.USED;
        var listed = ListedRecords.of(RecordBook.of(call), filter, openings);
        var rows = listed.rows();
        if (format.equals(WORKBOOK) && rows.size() > RecordListXlsx.mostRows()) {
            throw new UsageFault("too-many-records", Integer.toString(RecordListXlsx.mostRows()));
        }
        switch (format) {
            case WORKBOOK ->
                output.writeBytes(stream -> new RecordListXlsx(call.messages(), names).write(rows, stream));
            case "csv" -> output.write(new RecordListCsv(call.messages(), names).of(rows));
            case "json" -> output.write(json(rows));
            default ->
                output.write(
                        new RecordListText(call.messages(), names, call.width(), call.style()).of(rows, listed.all()));
        }
        tell(listed, filter);
        return listed.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private CharSequence json(List<ListedRecord> rows) {
        var text = new StringBuilder();
        var json = new RecordListJson(call.messages(), names);
        rows.forEach(row -> text.append(json.of(row)));
        return text;
    }

    private void tell(ListedRecords listed, RecordFilter filter) throws IOException {
        for (long line : listed.unreadable()) {
            new Said(call).say("ledger.unreadable", Long.toString(line));
        }
        if (filter.asksForName() && listed.withheld() > 0) {
            new Said(call).say("ledger.names-withheld", Long.toString(listed.withheld()));
        }
    }
}
