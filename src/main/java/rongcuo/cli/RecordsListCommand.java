package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rongcuo records list}: the table of a ledger's records. */
final class RecordsListCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "csv", RecordsTable.WORKBOOK);

    @Override
    public void declare(CommandSpec spec) {
        RecordsTable.declare(spec);
        Options.declareOutput(spec, String.join("|", FORMATS));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        return new RecordsTable(call).write(call.choice(Options.FORMAT, "text", FORMATS));
    }
}
