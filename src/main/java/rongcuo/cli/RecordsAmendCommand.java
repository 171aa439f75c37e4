package rongcuo.cli;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.record.DecisionRecord.Amendment;

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
        var replaced = RecordBook.of(call).entry(number);
        return DecideCommand.record(
                call, Optional.of(new Amendment(number, replaced.in().leaf(), reason)));
    }
}
