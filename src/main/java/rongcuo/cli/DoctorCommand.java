package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.MachineFinding.Level;
import rongcuo.rendering.MachineJson;
import rongcuo.rendering.MachineText;

/** {@code rongcuo doctor}: what is wrong with this machine, and how to mend it. */
final class DoctorCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.flag(Options.FIX));
        spec.addOption(Options.value("DIR", Options.RECORDS));
        spec.addOption(Options.value("DATE", Options.TODAY));
        Options.declareOutput(spec, String.join("|", FORMATS));
    }

    @Override
    public boolean goesBySettings() {
        return false;
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        boolean isJson = call.choice(Options.FORMAT, "text", FORMATS).equals("json");
        var found = MachineCheck.of(call);
        var findings = call.has(Options.FIX) ? new MachineMend(call).mend(found) : found;
        output.write(
                isJson
                        ? new MachineJson(call.messages()).of(findings)
                        : new MachineText(call.messages(), call.width(), call.style()).of(findings));
        boolean isSound = findings.stream().noneMatch(finding -> finding.level() == Level.MEND);
        return isSound ? ExitCode.DONE : ExitCode.FOUND;
    }
}
