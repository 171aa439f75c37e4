package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.casefile.PolicyTest;
import rongcuo.casefile.PolicyTest.Presumptions;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.TestOutcome;
import rongcuo.reading.PolicyLibrary;
import rongcuo.rendering.TestReportJson;
import rongcuo.rendering.TestReportText;
import rongcuo.source.Problems;

/** {@code rongcuo policy test [ID|FILE…]}: holds policies to the answers that their texts give. */
final class PolicyTestCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value(String.join("|", FORMATS), "-f", Options.FORMAT));
        spec.addOption(Options.value("DATE", Options.TODAY));
        spec.addOption(Options.flag(Options.GENERATE));
        spec.addOption(Options.value("FILE", "-o", Options.OUTPUT));
        spec.addOption(Options.flag(Options.FORCE));
        spec.addPositional(Options.parameters("ID", "0..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        var problems = new Problems();
        var folders = PolicyFolders.of(call);
        var library = PolicyFolders.library(call, problems);
        if (call.has(Options.GENERATE)) {
            return new TestDrafting(call, library, problems).run();
        }
        var outcomes = outcomes(
                new PolicyTestFiles(folders, library, problems).read(call.parameters()), call, library, problems);
        new Faults(call).tell(problems);
        if (outcomes.isEmpty() && !problems.hasErrors()) {
            throw new UsageFault("no-tests");
        }
        if (!outcomes.isEmpty()) {
            call.surroundings().out().append(rendered(call, format, outcomes));
        }
        return exitCode(outcomes, problems);
    }

    private static List<TestOutcome> outcomes(
            List<PolicyTest> tests, Call call, PolicyLibrary library, Problems problems) {
        var ordinary = adjudication(Strictness.ORDINARY, call, library, problems);
        var strict = adjudication(Strictness.STRICT, call, library, problems);
        var outcomes = new ArrayList<TestOutcome>();
        for (var test : tests) {
            outcome(test, test.presumptions() == Presumptions.NONE ? strict : ordinary)
                    .ifPresent(outcomes::add);
        }
        return outcomes;
    }

    private static Adjudication adjudication(
            Strictness strictness, Call call, PolicyLibrary library, Problems problems) {
        return new Adjudication(
                library,
                List.of(),
                Optional.empty(),
                call.today(),
                WorkingCalendars.of(call, problems),
                strictness,
                problems);
    }

    /** A test is of one respondent; empty where no version of the policy can be chosen, which is then told. */
    private static Optional<TestOutcome> outcome(PolicyTest test, Adjudication adjudication) {
        var evaluations = adjudication.evaluate(test.caseFile());
        return evaluations.isEmpty() ? Optional.empty() : Optional.of(TestOutcome.of(test, evaluations.get(0)));
    }

    private static CharSequence rendered(Call call, String format, List<TestOutcome> outcomes) throws IOException {
        var text = new StringBuilder();
        if (format.equals("json")) {
            new TestReportJson().write(outcomes, text);
        } else {
            new TestReportText(call.messages(), call.width(), call.style()).write(outcomes, text);
        }
        return text;
    }

    private static ExitCode exitCode(List<TestOutcome> outcomes, Problems problems) {
        if (problems.hasErrors()) {
            return outcomes.isEmpty() ? ExitCode.INVALID : ExitCode.PARTLY;
        }
        for (var outcome : outcomes) {
            if (!outcome.passed()) {
                return ExitCode.FOUND;
            }
        }
        return ExitCode.DONE;
    }
}
