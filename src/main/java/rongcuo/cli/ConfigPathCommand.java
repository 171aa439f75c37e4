package rongcuo.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.ConfigurationText;

/** {@code rongcuo config path}: where configuration files are looked for, and which there are. */
final class ConfigPathCommand implements Command {
    @Override
    public void declare(CommandSpec spec) {
        // The shared options are all it takes.
    }

    /** Whoever looks for a faulty file is told where it is. */
    @Override
    public boolean goesBySettings() {
        return false;
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var files = call.settings().files();
        call.output().write(new ConfigurationText(call.messages(), call.width()).of(files.places()));
        new Faults(call).tell(files.problems());
        new Faults(call).tell(files.unreadable());
        return ExitCode.DONE;
    }
}
