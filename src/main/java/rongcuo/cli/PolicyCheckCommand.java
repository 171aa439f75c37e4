package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.drafting.PolicyCheck;
import rongcuo.drafting.TextAccount;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.rendering.Messages;
import rongcuo.source.Problems;

/** {@code rongcuo policy check [ID|FILE…]}: the faults of policies, and whether they say what their sources say. */
final class PolicyCheckCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value(String.join("|", FORMATS), "-f", Options.FORMAT));
        spec.addPositional(Options.parameters("ID", "0..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.choice(Options.FORMAT, "text", FORMATS);
        var problems = new Problems();
        var library = PolicyFolders.library(call, problems);
        var calendars = WorkingCalendars.of(PolicyFolders.calendars(call, problems), Optional.empty());
        for (var policy : policies(call, library)) {
            check(policy, library, problems);
            calendars.check(policy, problems);
        }
        new Faults(call).tell(problems, call.surroundings().out());
        if (problems.isEmpty() && !call.has(Options.QUIET)) {
            String clean = Messages.ofCommands(call.language()).text("policy-check.clean");
            call.surroundings().err().append(clean).append('\n');
        }
        return problems.hasErrors() ? ExitCode.FOUND : ExitCode.DONE;
    }

    private static List<Policy> policies(Call call, PolicyLibrary library) {
        if (call.parameters().isEmpty()) {
            return library.all();
        }
        var policies = new ArrayList<Policy>();
        for (String reference : call.parameters()) {
            if (PolicyLibrary.isVocabulary(reference)) {
                library.checkVocabulary(reference);
            } else {
                policies.addAll(Policies.named(reference, library));
            }
        }
        return policies;
    }

    private static void check(Policy policy, PolicyLibrary library, Problems problems) {
        var file = TextFile.read(Path.of(policy.position().file()), problems);
        if (file.isEmpty()) {
            return;
        }
        problems.addAll(PolicyCheck.of(policy, file.get().source()));
        var source = library.sourceText(policy);
        if (source.isPresent()) {
            problems.addAll(
                    TextAccount.of(policy, file.get().source(), source.get()).problems());
        }
    }
}
