package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Subject;
import rongcuo.rendering.EvaluationJson;
import rongcuo.rendering.EvaluationMarkdown;
import rongcuo.rendering.EvaluationText;
import rongcuo.rendering.Explained;
import rongcuo.rendering.Messages;

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
        spec.addOption(Options.flag(Options.READINGS));
        spec.addOption(Options.flag(Options.VERIFY));
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
        var failing = Conclusions.named(Options.FAIL_ON, call);
        var cases = JudgedCases.settled(call);
        var evaluations = explained(call, format, cases);
        cases.tellFaults();
        if (!evaluations.isEmpty()) {
            output.write(rendered(call, format, evaluations));
        }
        if (!areBorneOut(evaluations)) {
            call.surroundings()
                    .err()
                    .append(Messages.ofCommands(call.language()).text("evaluate.refuted"))
                    .append('\n');
            return ExitCode.DEFECT;
        }
        return exitCode(cases, failing);
    }

    private static List<Explained> explained(Call call, String format, JudgedCases cases) {
        var explained = new ArrayList<Explained>();
        for (var evaluation : cases.evaluations()) {
            var grounds = grounds(call, format, cases, evaluation);
            explained.add(new Explained(
                    evaluation,
                    cases.timeline(evaluation),
                    call.has(Options.EXPLAIN)
                            ? cases.adjudicator(evaluation.policy()).evaluator().explain(evaluation)
                            : Map.of(),
                    grounds,
                    call.has(Options.VERIFY)
                            ? Optional.of(
                                    cases.adjudicator(evaluation.policy()).rederive(evaluation, grounds.orElseThrow()))
                            : Optional.empty(),
                    call.has(Options.READINGS) ? Optional.of(cases.otherReadings(evaluation)) : Optional.empty()));
        }
        return explained;
    }

    /** Not in a plain text, which would take twice as long to print for it. */
    private static Optional<List<Subject>> grounds(Call call, String format, JudgedCases cases, Evaluation evaluation) {
        if (!format.equals("json") && !call.has(Options.EXPLAIN) && !call.has(Options.VERIFY)) {
            return Optional.empty();
        }
        return Optional.of(cases.adjudicator(evaluation.policy())
                .grounds(evaluation.caseFile(), evaluation.respondent(), evaluation.setting()));
    }

    private static boolean areBorneOut(List<Explained> evaluations) {
        for (var explained : evaluations) {
            var again = explained.rederivation();
            if (again.isPresent() && !again.get().bearsOut(explained.evaluation())) {
                return false;
            }
        }
        return true;
    }

    private static CharSequence rendered(Call call, String format, List<Explained> evaluations) throws IOException {
        var text = new StringBuilder();
        switch (format) {
            case "json" -> new EvaluationJson().write(evaluations, text);
            case "markdown" -> new EvaluationMarkdown(call.messages()).write(evaluations, text);
            default -> new EvaluationText(call.messages(), call.width(), call.style()).write(evaluations, text);
        }
        return text;
    }

    private static ExitCode exitCode(JudgedCases cases, List<Conclusion> failing) {
        if (cases.outcome() != ExitCode.DONE) {
            return cases.outcome();
        }
        for (var evaluation : cases.evaluations()) {
            if (failing.contains(evaluation.conclusion())) {
                return ExitCode.FOUND;
            }
        }
        return ExitCode.DONE;
    }
}
