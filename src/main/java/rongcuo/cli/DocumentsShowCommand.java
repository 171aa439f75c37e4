package rongcuo.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.DocumentKind.Use;
import rongcuo.rendering.DocumentTemplate;

/** {@code rongcuo documents show KIND}: the template of a document, to be copied and changed. */
final class DocumentsShowCommand implements Command {
    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("FILE", "-o", Options.OUTPUT));
        spec.addOption(Options.flag(Options.FORCE));
        spec.addPositional(Options.parameters("KIND", "1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        var kind = DocumentOptions.kind(call.parameters().get(0), Use.values());
        output.write(DocumentTemplate.text(kind));
        return ExitCode.DONE;
    }
}
