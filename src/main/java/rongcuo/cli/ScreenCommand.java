package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.reading.TextFile;

/** {@code rongcuo screen TABLE…}: judges tables of cases, a case a row. */
final class ScreenCommand implements Command {
    static final List<String> FORMATS = List.of("csv", "xlsx", "jsonl");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.values("ID", "-p", Options.POLICY));
        spec.addOption(Options.value("DATE", Options.AS_OF));
        spec.addOption(Options.value("DATE", Options.TODAY));
        spec.addOption(Options.value("DATE", Options.KNOWN_ON));
        spec.addOption(Options.flag(Options.STRICT));
        spec.addOption(Options.value("N", Options.WITHIN));
        spec.addOption(Options.paths("COLUMN=FACT", Options.MAP));
        spec.addOption(Options.value("FILE", Options.MAP_FILE));
        spec.addOption(Options.value("NAME", Options.ENCODING));
        spec.addOption(Options.value("C", Options.DELIMITER));
        spec.addOption(Options.value("N", Options.HEADER_ROW));
        spec.addOption(Options.value("NAME", Options.SHEET));
        spec.addOption(Options.flag(Options.FILL_MERGED));
        spec.addOption(Options.flag(Options.INSPECT));
        spec.addOption(Options.flag(Options.STRICT_ROWS));
        spec.addOption(Options.value("FILE", Options.REJECTS));
        spec.addOption(Options.value("FILE", Options.SUMMARY));
        spec.addOption(Options.value("FILE", Options.REPORT));
        spec.addOption(Options.flag(Options.NAMES));
        spec.addOption(Options.flag(Options.RESUME));
        spec.addOption(Options.value("N", Options.THREADS));
        spec.addOption(Options.values("CONCLUSION", Options.FAIL_ON));
        Options.declareOutput(spec, String.join("|", FORMATS));
        spec.addPositional(Options.parameters("TABLE", "1..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var onItsDay = onTheDayOfTheRunBefore(call);
        try (var tables = ScreenedTables.of(onItsDay)) {
            return call.has(Options.INSPECT) ? tables.inspect() : new ScreeningSession(onItsDay, tables).run();
        }
    }

    /** A run that goes on after midnight goes on with the day on which it began, or its result would be of two days. */
    private static Call onTheDayOfTheRunBefore(Call call) {
        if (!call.has(Options.RESUME) || call.has(Options.TODAY) || !call.has(Options.OUTPUT)) {
            return call;
        }
        var began = ScreeningFiles.dayOfRunBefore(
                TextFile.pathOf(call.value(Options.OUTPUT).orElseThrow()));
        return began.isPresent() ? call.on(began.get()) : call;
    }
}
