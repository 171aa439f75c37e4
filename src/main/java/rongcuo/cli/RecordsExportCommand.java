package rongcuo.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code rongcuo records export [N]}: one record with all that it takes to judge it again; without a number, the table
 * of all records.
 */
final class RecordsExportCommand implements Command {
    private static final String LINES = "jsonl";
    private static final List<String> FORMATS = List.of(LINES, "csv", RecordsTable.WORKBOOK);

    @Override
    public void declare(CommandSpec spec) {
        RecordsTable.declare(spec);
        spec.addOption(Options.flag(Options.REDACT));
        Options.declareOutput(spec, String.join("|", FORMATS));
        spec.addPositional(Options.parameters("N", "0..1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        if (!call.parameters().isEmpty()) {
            if (call.has(Options.MASK) && !call.has(Options.REDACT)) {
                throw new UsageFault("mask-one-record");
            }
            ExportedRecord.write(call, RecordNumbers.parse(call.parameters().get(0)));
            return ExitCode.DONE;
        }
        String format = call.choice(Options.FORMAT, formatOf(call.value(Options.OUTPUT)), FORMATS);
        if (!format.equals(LINES)) {
            return new RecordsTable(call).write(format);
        }
        var output = call.output().ownerOnly();
        var lines = RecordLines.of(RecordBook.of(call), RecordFilter.of(call));
        if (!call.has(Options.OUTPUT)) {
            write(lines, call, call.surroundings().out());
            return ExitCode.DONE;
        }
        output.writeBytes(stream -> {
            var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            write(lines, call, writer);
            writer.flush();
        });
        return ExitCode.DONE;
    }

    private static void write(RecordLines lines, Call call, Appendable out) {
        if (call.has(Options.REDACT) || call.has(Options.MASK)) {
            lines.writeBare(out);
        } else {
            lines.write(out);
        }
    }

    /** By the ending of the file. */
    private static String formatOf(Optional<String> file) {
        String name = file.orElse("").toLowerCase(Locale.ROOT);
        return FORMATS.stream()
                .filter(format -> name.endsWith("." + format))
                .findFirst()
                .orElse(LINES);
    }
}
