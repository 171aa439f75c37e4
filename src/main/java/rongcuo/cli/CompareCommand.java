package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.analysis.CaseFlips;
import rongcuo.analysis.Discretion;
import rongcuo.analysis.PolicyComparison;
import rongcuo.analysis.PolicyMatrix;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Strictness;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.rendering.Compared;
import rongcuo.rendering.ComparisonHtml;
import rongcuo.rendering.ComparisonJson;
import rongcuo.rendering.ComparisonMarkdown;
import rongcuo.rendering.ComparisonText;
import rongcuo.rendering.MatrixJson;
import rongcuo.rendering.WitnessFile;
import rongcuo.source.Problems;

/** {@code rongcuo compare A B}: what two policies do differently, over all cases there can be. */
final class CompareCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "markdown", "html");
    private static final List<String> DISCRETIONS = List.of(Discretion.NONE.id(), Discretion.FREE.id());

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.flag(Options.ALL));
        spec.addOption(Options.value(String.join("|", DISCRETIONS), Options.DISCRETION));
        spec.addOption(Options.flag(Options.FULL));
        spec.addOption(Options.value("DIR", Options.WITNESSES));
        spec.addOption(Options.paths("PATH", Options.CASES));
        spec.addOption(Options.flag(Options.STRICT));
        Options.declareOutput(spec, String.join("|", FORMATS));
        spec.addPositional(Options.parameters("ID", "0..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        var problems = new Problems();
        var library = PolicyFolders.library(call, problems);
        var policies = policies(call, library);
        new Faults(call).tell(problems);
        if (problems.hasErrors() || policies.size() < (call.has(Options.ALL) ? 1 : 2)) {
            return ExitCode.INVALID;
        }
        var calendars = WorkingCalendars.of(PolicyFolders.calendars(call, problems), Optional.empty());
        var evaluators =
                policies.stream().map(policy -> Evaluator.of(policy, calendars)).toList();
        if (call.has(Options.ALL)) {
            output.write(rendered(call, format, PolicyMatrix.of(evaluators, discretion(call))));
            return ExitCode.DONE;
        }
        return compare(call, output, format, library, evaluators);
    }

    private static Discretion discretion(Call call) {
        return call.choice(Options.DISCRETION, Discretion.NONE.id(), DISCRETIONS)
                        .equals(Discretion.NONE.id())
                ? Discretion.NONE
                : Discretion.FREE;
    }

    private static List<Policy> policies(Call call, PolicyLibrary library) {
        var references = call.parameters();
        if (call.has(Options.ALL) && references.isEmpty()) {
            return library.all();
        }
        if (!call.has(Options.ALL) && references.size() != 2) {
            throw new UsageFault("two-policies");
        }
        var policies = new ArrayList<Policy>();
        for (String reference : references) {
            var versions = Policies.named(reference, library);
            if (versions.size() > 1) {
                throw new UsageFault(
                        "template-one-version",
                        reference,
                        String.join(
                                ", ", versions.stream().map(Policy::reference).toList()));
            }
            policies.addAll(versions);
        }
        return policies;
    }

    private static ExitCode compare(
            Call call, Output output, String format, PolicyLibrary library, List<Evaluator> evaluators)
            throws IOException {
        var comparison = PolicyComparison.of(evaluators.get(0), evaluators.get(1));
        if (comparison.isEmpty()) {
            throw new UsageFault("no-case-possible");
        }
        var problems = new Problems();
        var files = call.values(Options.CASES);
        var strictness = call.has(Options.STRICT) ? Strictness.STRICT : Strictness.ORDINARY;
        var cases = new ComparedCases(library, call.parameters(), comparison, strictness, problems);
        var flips = files.isEmpty() ? Optional.<CaseFlips>empty() : Optional.of(cases.judge(files));
        new Faults(call).tell(problems);
        new Faults(call).tell(cases.unreadable());
        var compared = new Compared(
                comparison,
                discretion(call),
                call.parameters(),
                call.has(Options.FULL) ? Compared.Detail.FULL : Compared.Detail.USUAL,
                flips);
        if (call.has(Options.WITNESSES)) {
            writeWitnesses(call, compared);
        }
        output.write(rendered(call, format, compared));
        return problems.hasErrors() || !cases.unreadable().isEmpty() ? ExitCode.PARTLY : ExitCode.DONE;
    }

    private static void writeWitnesses(Call call, Compared compared) throws IOException {
        var folder = folder(call.value(Options.WITNESSES).orElseThrow());
        var replacing = call.has(Options.FORCE) ? Output.Replacing.ALLOWED : Output.Replacing.REFUSED;
        for (var difference : compared.classes()) {
            var witness = compared.witness(difference);
            if (witness.isPresent()) {
                var file = folder.resolve(Compared.caseId(difference) + ".yaml");
                var text = new StringBuilder();
                new WitnessFile(call.messages()).write(compared, difference, witness.get(), text);
                new Output(Optional.of(file), replacing, call.surroundings().out()).write(text);
            }
        }
    }

    /** The folder, made where it is not there. */
    private static Path folder(String name) {
        var folder = TextFile.pathOf(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputFault(name, OutputFault.Reason.NOT_WRITABLE, e);
        }
    }

    private static CharSequence rendered(Call call, String format, Compared compared) throws IOException {
        var text = new StringBuilder();
        switch (format) {
            case "json" -> new ComparisonJson().write(compared, text);
            case "markdown" -> new ComparisonMarkdown(call.messages()).write(compared, text);
            case "html" -> new ComparisonHtml(call.messages()).write(compared, text);
            default -> new ComparisonText(call.messages(), call.width(), call.style()).write(compared, text);
        }
        return text;
    }

    private static CharSequence rendered(Call call, String format, PolicyMatrix matrix) throws IOException {
        var text = new StringBuilder();
        switch (format) {
            case "json" -> new MatrixJson().write(matrix, text);
            case "markdown" -> new ComparisonMarkdown(call.messages()).write(matrix, text);
            case "html" -> new ComparisonHtml(call.messages()).write(matrix, text);
            default -> new ComparisonText(call.messages(), call.width(), call.style()).write(matrix, text);
        }
        return text;
    }
}
