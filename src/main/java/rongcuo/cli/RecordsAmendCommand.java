package rongcuo.cli;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rongcuo records amend CASE}: a new record that takes the place of an earlier one; the earlier one stays. */
final class RecordsAmendCommand implements Command {
    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("N", Options.REPLACES));
        spec.addOption(Options.value("TEXT", Options.BECAUSE));
        DeterminationForm.declare(spec);
        DecideCommand.declareShared(spec);
        spec.addPositional(Options.parameters("CASE", "1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        long number = RecordNumbers.of(Options.REPLACES, call);
        var reason = call.value(Options.BECAUSE);
        if (reason.isEmpty()) {
            throw new UsageFault("required", Options.BECAUSE);
        }
        var book = RecordBook.of(call);
        var replaced = book.entry(number);
        var later = Amendments.in(book.ledger()).of(number);
        if (later.isPresent()) {
            throw new UsageFault(
                    "already-amended", Long.toString(number), later.get().toString());
        }
        return DecideCommand.record(call, Optional.of(replaced), reason);
    }
}
