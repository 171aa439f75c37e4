package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.PolicyJson;
import rongcuo.rendering.PolicyMarkdown;
import rongcuo.rendering.PolicyText;
import rongcuo.source.Problems;

/** {@code rongcuo policy list}: the policies there are. */
final class PolicyListCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "markdown");

    @Override
    public void declare(CommandSpec spec) {
        Options.declareOutput(spec, String.join("|", FORMATS));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        var problems = new Problems();
        var library = PolicyFolders.library(call, problems);
        var policies = library.all();
        var readings = library.readings();
        var text = new StringBuilder();
        switch (format) {
            case "json" -> new PolicyJson().writeList(policies, readings, text);
            case "markdown" -> new PolicyMarkdown(call.messages()).writeList(policies, readings, text);
            default -> new PolicyText(call.messages(), call.width(), call.style()).writeList(policies, readings, text);
        }
        new Faults(call).tell(problems);
        output.write(text);
        return problems.hasErrors() ? ExitCode.PARTLY : ExitCode.DONE;
    }
}
