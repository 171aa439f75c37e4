package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.analysis.PolicyProofs;
import rongcuo.analysis.PropertyProofs;
import rongcuo.analysis.ReadingProofs;
import rongcuo.drafting.PolicyCheck;
import rongcuo.drafting.TextAccount;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.source.Problem;
import rongcuo.source.Problems;

/** {@code rongcuo policy check [ID|FILE…]}: the faults of policies, and whether they say what their sources say. */
final class PolicyCheckCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.flag(Options.DEEP));
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
            check(policy, library, call.has(Options.DEEP) ? proved(policy, library) : List.of(), problems);
            calendars.check(policy, problems);
        }
        new Faults(call).tellChecked(problems);
        return problems.hasErrors() ? ExitCode.FOUND : ExitCode.DONE;
    }

    private static List<Policy> policies(Call call, PolicyLibrary library) {
        if (call.parameters().isEmpty()) {
            var all = new ArrayList<>(library.all());
            all.addAll(library.readings());
            return all;
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

    /** What is proved of a policy and, where it reads the text of others otherwise, whether that makes a difference. */
    private static List<Problem> proved(Policy policy, PolicyLibrary library) {
        var parents = new ArrayList<Policy>();
        policy.parents().forEach(parent -> parents.addAll(library.find(parent)));
        var proved = new ArrayList<>(PolicyProofs.of(policy, parents));
        proved.addAll(PropertyProofs.of(policy));
        if (library.isReading(policy)) {
            parents.forEach(read -> proved.addAll(ReadingProofs.of(policy, read)));
        }
        return proved;
    }

    private static void check(Policy policy, PolicyLibrary library, List<Problem> proved, Problems problems) {
        var file = TextFile.read(Path.of(policy.position().file()), problems);
        if (file.isEmpty()) {
            return;
        }
        problems.addAll(PolicyCheck.of(policy, file.get().source(), proved));
        var source = library.sourceText(policy);
        if (source.isPresent() && library.isReading(policy)) {
            problems.addAll(TextAccount.ofReading(policy, file.get().source(), source.get()));
        } else if (source.isPresent()) {
            problems.addAll(
                    TextAccount.of(policy, file.get().source(), source.get()).problems());
        }
    }
}
