package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.policy.Policy;
import rongcuo.policy.Terms;
import rongcuo.rendering.PolicyJson;
import rongcuo.rendering.PolicyMarkdown;
import rongcuo.rendering.PolicyText;
import rongcuo.rendering.PolicyYaml;
import rongcuo.source.Problems;

/** {@code rongcuo policy show ID…}: all that a policy says, and how it was read. */
final class PolicyShowCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "markdown", "yaml");

    @Override
    public void declare(CommandSpec spec) {
        Options.declareOutput(spec, String.join("|", FORMATS));
        spec.addPositional(Options.parameters("ID", "1..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        var problems = new Problems();
        var library = PolicyFolders.library(call, problems);
        var policies = new ArrayList<Policy>();
        for (String reference : call.parameters()) {
            policies.addAll(Policies.named(reference, library));
        }
        new Faults(call).tell(problems);
        if (!policies.isEmpty()) {
            output.write(rendered(call, format, policies, library.terms()));
        }
        if (problems.hasErrors()) {
            return policies.isEmpty() ? ExitCode.INVALID : ExitCode.PARTLY;
        }
        return ExitCode.DONE;
    }

    private static CharSequence rendered(Call call, String format, List<Policy> policies, Terms shared)
            throws IOException {
        var text = new StringBuilder();
        for (var policy : policies) {
            switch (format) {
                case "json" -> new PolicyJson().writeWhole(policy, text);
                case "yaml" -> writeFile(policy, shared, text);
                case "markdown" -> new PolicyMarkdown(call.messages()).writeWhole(policy, text);
                default -> new PolicyText(call.messages(), call.width(), call.style()).writeWhole(policy, text);
            }
        }
        return text;
    }

    /** Each a document of its own. */
    private static void writeFile(Policy policy, Terms shared, StringBuilder text) throws IOException {
        text.append(text.length() == 0 ? "" : "---\n");
        new PolicyYaml(shared).write(policy, text);
    }
}
