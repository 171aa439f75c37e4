package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.policy.Policy;
import rongcuo.rendering.DocumentKind.Use;
import rongcuo.rendering.DocumentListing;
import rongcuo.rendering.Documents;
import rongcuo.source.Problems;

/** {@code rongcuo form list|NAME}: a blank form to be filled in by hand. */
final class FormCommand implements Command {
    private static final String LIST = "list";

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("ID", "-p", Options.POLICY));
        DocumentOptions.declare(spec);
        spec.addPositional(Options.parameters(LIST + "|NAME", "1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String name = call.parameters().get(0);
        if (name.equals(LIST)) {
            output.write(DocumentListing.of(List.of(Use.BLANK), call.messages()));
            return ExitCode.DONE;
        }
        var kind = DocumentOptions.kind(name, Use.BLANK);
        var options = DocumentOptions.of(call, kind);
        var policy = policy(call);
        DocumentOptions.write(
                call,
                output,
                options.format(),
                stream -> Documents.writeForm(policy, options.office(), options.template(), options.format(), stream));
        return ExitCode.DONE;
    }

    /** @throws InvalidFile where the policy's file cannot be used */
    private static Optional<Policy> policy(Call call) {
        var reference = call.value(Options.POLICY);
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        var problems = new Problems();
        var policies = Policies.named(reference.get(), PolicyFolders.library(call, problems));
        if (policies.isEmpty()) {
            throw new InvalidFile(problems);
        }
        if (policies.size() > 1) {
            throw new UsageFault(
                    "template-one-version",
                    reference.get(),
                    String.join(", ", policies.stream().map(Policy::reference).toList()));
        }
        return Optional.of(policies.get(0));
    }
}
