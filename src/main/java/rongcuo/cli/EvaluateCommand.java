package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Strictness;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.rendering.EvaluationJson;
import rongcuo.rendering.EvaluationMarkdown;
import rongcuo.rendering.EvaluationText;
import rongcuo.rendering.Explained;
import rongcuo.source.Problems;

/** {@code rongcuo evaluate CASE…}: judges cases. */
final class EvaluateCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "markdown");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.values("ID", "-p", Options.POLICY));
        spec.addOption(Options.value("DATE", Options.AS_OF));
        spec.addOption(Options.value("DATE", Options.TODAY));
        spec.addOption(Options.value("DATE", Options.KNOWN_ON));
        spec.addOption(Options.flag(Options.STRICT));
        spec.addOption(Options.flag(Options.EXPLAIN));
        spec.addOption(Options.values("CONCLUSION", Options.FAIL_ON));
        Options.declareOutput(spec, String.join("|", FORMATS));
        spec.addPositional(Options.parameters("CASE", "1..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        if (format.equals("json") && call.has(Options.EXPLAIN)) {
            throw new UsageFault("explain-json");
        }
        var failing = failing(call);
        var problems = new Problems();
        var library = PolicyFolders.library(call, problems);
        for (String reference : call.values(Options.POLICY)) {
            Policies.requireKnown(reference, library);
        }
        var calendars = WorkingCalendars.of(call, problems);
        var adjudication = adjudication(call, library, calendars, problems);
        var files = new CaseFiles(call, reader(call, library, problems), problems);

        var evaluations = new ArrayList<Evaluation>();
        for (var caseFile : files.read()) {
            evaluations.addAll(adjudication.evaluate(caseFile));
        }
        new Faults(call).tell(problems);
        new Faults(call).tell(files.unreadable());
        if (!evaluations.isEmpty()) {
            output.write(rendered(call, format, explained(call, adjudication, evaluations)));
        }
        return exitCode(evaluations, failing, problems, files);
    }

    private static Adjudication adjudication(
            Call call, PolicyLibrary library, WorkingCalendars calendars, Problems problems) {
        return new Adjudication(
                library,
                call.values(Options.POLICY),
                call.date(Options.AS_OF),
                call.today(),
                calendars,
                call.has(Options.STRICT) ? Strictness.STRICT : Strictness.ORDINARY,
                problems);
    }

    private static CaseReader reader(Call call, PolicyLibrary library, Problems problems) {
        var asked = call.values(Options.POLICY);
        return asked.isEmpty() ? CaseReader.of(library, problems) : CaseReader.under(asked, library, problems);
    }

    private static List<Conclusion> failing(Call call) {
        var failing = new ArrayList<Conclusion>();
        for (String id : call.values(Options.FAIL_ON)) {
            failing.add(conclusion(id));
        }
        return failing;
    }

    private static Conclusion conclusion(String id) {
        var ids = new ArrayList<String>();
        for (var conclusion : Conclusion.values()) {
            if (conclusion.id().equals(id)) {
                return conclusion;
            }
            ids.add(conclusion.id());
        }
        throw new UsageFault("choice", Options.FAIL_ON, id, String.join(", ", ids));
    }

    private static List<Explained> explained(Call call, Adjudication adjudication, List<Evaluation> evaluations) {
        var explained = new ArrayList<Explained>();
        for (var evaluation : evaluations) {
            explained.add(new Explained(
                    evaluation,
                    call.has(Options.EXPLAIN)
                            ? adjudication.evaluator(evaluation.policy()).explain(evaluation)
                            : Map.of()));
        }
        return explained;
    }

    private static CharSequence rendered(Call call, String format, List<Explained> evaluations) throws IOException {
        var text = new StringBuilder();
        switch (format) {
            case "json" -> new EvaluationJson().write(bare(evaluations), text);
            case "markdown" -> new EvaluationMarkdown(call.messages()).write(evaluations, text);
            default -> new EvaluationText(call.messages(), call.width(), call.style()).write(evaluations, text);
        }
        return text;
    }

    private static List<Evaluation> bare(List<Explained> explained) {
        return explained.stream().map(Explained::evaluation).toList();
    }

    private static ExitCode exitCode(
            List<Evaluation> evaluations, List<Conclusion> failing, Problems problems, CaseFiles files) {
        if (evaluations.isEmpty()) {
            return files.unreadable().isEmpty() || problems.hasErrors() ? ExitCode.INVALID : ExitCode.FILE;
        }
        if (problems.hasErrors() || !files.unreadable().isEmpty()) {
            return ExitCode.PARTLY;
        }
        for (var evaluation : evaluations) {
            if (failing.contains(evaluation.conclusion())) {
                return ExitCode.FOUND;
            }
        }
        return ExitCode.DONE;
    }
}
