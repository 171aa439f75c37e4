package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.policy.Policy;
import rongcuo.rendering.TableTemplateCsv;
import rongcuo.rendering.TableTemplateXlsx;
import rongcuo.source.Problems;

/** {@code rongcuo policy template ID -o FILE}: a table to fill in with the facts that a policy asks for. */
final class PolicyTemplateCommand implements Command {
    private static final String WORKBOOK = "xlsx";
    private static final String TEXT = "csv";
    private static final List<String> FORMATS = List.of(WORKBOOK, TEXT);

    @Override
    public void declare(CommandSpec spec) {
        Options.declareOutput(spec, String.join("|", FORMATS));
        spec.addPositional(Options.parameters("ID", "1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        if (!call.has(Options.FORMAT)) {
            FileEnding.of(call.value(Options.OUTPUT)).requireIn(FORMATS);
        }
        String format = call.choice(Options.FORMAT, formatOf(call.value(Options.OUTPUT)), FORMATS);
        if (format.equals(WORKBOOK) && !call.has(Options.OUTPUT)) {
            throw new UsageFault("template-needs-file");
        }
        var problems = new Problems();
        var library = PolicyFolders.library(call, problems);
        String reference = call.parameters().get(0);
        var policies = Policies.named(reference, library);
        new Faults(call).tell(problems);
        if (policies.isEmpty()) {
            return ExitCode.INVALID;
        }
        if (policies.size() > 1) {
            throw new UsageFault(
                    "template-one-version",
                    reference,
                    String.join(", ", policies.stream().map(Policy::reference).toList()));
        }
        write(call, output, format, policies.get(0));
        return problems.hasErrors() ? ExitCode.PARTLY : ExitCode.DONE;
    }

    /** By the ending of the file; a table that opens everywhere where nothing says another. */
    private static String formatOf(Optional<String> file) {
        return FileEnding.of(file).letters().equals(WORKBOOK) ? WORKBOOK : TEXT;
    }

    private static void write(Call call, Output output, String format, Policy policy) throws IOException {
        if (format.equals(WORKBOOK)) {
            output.writeBytes(stream -> new TableTemplateXlsx(call.messages()).write(policy, stream));
            return;
        }
        var text = new StringBuilder();
        new TableTemplateCsv(call.messages()).write(policy, text);
        output.write(text);
    }
}
