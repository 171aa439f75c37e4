package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.DocumentTemplate;
import rongcuo.source.Problems;

/** {@code rongcuo documents check FILE}: what is wrong with a template of one's own. */
final class DocumentsCheckCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value(String.join("|", FORMATS), "-f", Options.FORMAT));
        spec.addPositional(Options.parameters("FILE", "1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.choice(Options.FORMAT, "text", FORMATS);
        var problems = new Problems();
        call.text(call.parameters().get(0), problems).ifPresent(file -> DocumentTemplate.read(file.source(), problems));
        new Faults(call).tellChecked(problems);
        return problems.hasErrors() ? ExitCode.FOUND : ExitCode.DONE;
    }
}
