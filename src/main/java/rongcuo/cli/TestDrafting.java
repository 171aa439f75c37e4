package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.analysis.Adjudicator;
import rongcuo.analysis.CoverageSurvey;
import rongcuo.analysis.DraftedTests;
import rongcuo.analysis.Trial;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.rendering.Messages;
import rongcuo.rendering.PolicyTestYaml;
import rongcuo.source.Problems;

/** {@code rongcuo policy test --generate ID}: drafts tests that show what those of a policy leave out. */
final class TestDrafting {
    private final Call call;
    private final PolicyLibrary library;
    private final Problems problems;

    TestDrafting(Call call, PolicyLibrary library, Problems problems) {
        this.call = call;
        this.library = library;
        this.problems = problems;
    }

    /** Writes the tests; where nothing is left out, says so and writes none. */
    ExitCode run() throws IOException {
        if (call.parameters().size() != 1) {
            throw new UsageFault("generate-one-policy");
        }
        var output = call.output();
        var subjects = new CoverageSubjects(call, library, problems);
        var found = subjects.named(call.parameters());
        new Faults(call).tell(problems);
        if (found.isEmpty()) {
            return ExitCode.INVALID;
        }
        var policy = onlyVersion(found);
        var evaluator = subjects.evaluator(policy);
        var drafted = new CoverageSurvey(evaluator).complete(found.getOrDefault(policy, List.of()));
        if (drafted.left() > 0) {
            say("policy-test.left", Integer.toString(drafted.left()));
        }
        if (drafted.tests().isEmpty()) {
            if (drafted.left() == 0) {
                say("policy-test.complete", policy.reference());
            }
        } else {
            var text = new StringBuilder();
            new PolicyTestYaml().write(drafted, evaluations(drafted, evaluator), text);
            output.write(text);
            say("policy-test.drafted", Integer.toString(drafted.tests().size()));
        }
        return problems.hasErrors() ? ExitCode.PARTLY : ExitCode.DONE;
    }

    private static Policy onlyVersion(Map<Policy, List<Trial>> found) {
        var versions = List.copyOf(found.keySet());
        if (versions.size() > 1) {
            var references = versions.stream().map(Policy::reference).toList();
            throw new UsageFault("template-one-version", versions.get(0).id(), String.join(", ", references));
        }
        return versions.get(0);
    }

    private void say(String key, String argument) throws IOException {
        if (!call.has(Options.QUIET)) {
            String said = Messages.ofCommands(call.language()).text(key, argument);
            call.surroundings().err().append(said).append('\n');
        }
    }

    private List<Evaluation> evaluations(DraftedTests drafted, Evaluator evaluator) {
        var adjudicator = new Adjudicator(evaluator);
        var setting = new Setting(call.today(), call.today(), Optional.empty(), Strictness.ORDINARY);
        var evaluations = new ArrayList<Evaluation>();
        for (var test : drafted.tests()) {
            evaluations.add(adjudicator.evaluate(test.caseFile(), Respondent.UNNAMED, setting));
        }
        return evaluations;
    }
}
