package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.analysis.CoverageSurvey;
import rongcuo.analysis.TestCoverage;
import rongcuo.rendering.CoverageJson;
import rongcuo.rendering.CoverageText;
import rongcuo.source.Problems;

/** {@code rongcuo policy coverage [ID…]}: what the tests of policies show of their clauses, and what they leave out. */
final class PolicyCoverageCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("N", Options.REQUIRE));
        spec.addOption(Options.value(String.join("|", FORMATS), "-f", Options.FORMAT));
        spec.addOption(Options.value("DATE", Options.TODAY));
        spec.addPositional(Options.parameters("ID", "0..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        int required = required(call);
        var problems = new Problems();
        var library = PolicyFolders.library(call, problems);
        var subjects = new CoverageSubjects(call, library, problems);
        var coverages = new ArrayList<TestCoverage>();
        subjects.named(call.parameters())
                .forEach((policy, trials) ->
                        coverages.add(new CoverageSurvey(subjects.evaluator(policy)).coverage(trials)));
        new Faults(call).tell(problems);
        call.surroundings().out().append(rendered(call, format, coverages));
        if (problems.hasErrors()) {
            return coverages.isEmpty() ? ExitCode.INVALID : ExitCode.PARTLY;
        }
        boolean isBelow = coverages.stream().anyMatch(coverage -> coverage.percent() < required);
        return isBelow ? ExitCode.FOUND : ExitCode.DONE;
    }

    private static int required(Call call) {
        int required = call.count(Options.REQUIRE, 0);
        if (required > 100) {
            throw new UsageFault("percent", Options.REQUIRE, Integer.toString(required));
        }
        return required;
    }

    private static CharSequence rendered(Call call, String format, List<TestCoverage> coverages) throws IOException {
        var text = new StringBuilder();
        if (format.equals("json")) {
            new CoverageJson().write(coverages, text);
        } else {
            new CoverageText(call.messages(), call.width(), call.style()).write(coverages, text);
        }
        return text;
    }
}
