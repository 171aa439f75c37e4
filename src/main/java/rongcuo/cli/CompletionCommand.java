package rongcuo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.ProgramResource;

/** {@code rongcuo completion bash|zsh|fish|powershell}: a script by which a shell completes our commands. */
final class CompletionCommand implements Command {
    private static final List<String> SHELLS = List.of("bash", "zsh", "fish", "powershell");

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Options.parameters(String.join("|", SHELLS), "1"));
    }

    @Override
    public boolean goesBySettings() {
        return false;
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        String shell = call.parameters().get(0);
        if (!SHELLS.contains(shell)) {
            throw new UsageFault("unknown-shell", shell, String.join(", ", SHELLS));
        }
        try (var script = ProgramResource.open("rongcuo/completion/rongcuo." + shell)) {
            call.surroundings().out().append(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return ExitCode.DONE;
    }
}
