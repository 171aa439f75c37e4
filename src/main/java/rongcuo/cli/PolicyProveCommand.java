package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.analysis.FactInfluence;
import rongcuo.analysis.FactInfluence.Claim;
import rongcuo.fact.FactDeclaration;
import rongcuo.policy.Policy;
import rongcuo.rendering.InfluenceJson;
import rongcuo.rendering.InfluenceText;
import rongcuo.rendering.Influenced;
import rongcuo.source.Problems;

/** {@code rongcuo policy prove ID… --fact FACT}: whether a fact can ever worsen a conclusion, or matter to it. */
final class PolicyProveCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.values("FACT", Options.FACT));
        spec.addOption(Options.flag(Options.NEVER_MATTERS));
        spec.addOption(Options.flag(Options.FALLING));
        Options.declareOutput(spec, String.join("|", FORMATS));
        spec.addPositional(Options.parameters("ID", "1..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        if (call.values(Options.FACT).isEmpty()) {
            throw new UsageFault("prove-fact");
        }
        var claim = claim(call);
        var problems = new Problems();
        var library = PolicyFolders.library(call, problems);
        var found = new ArrayList<Influenced>();
        for (String reference : call.parameters()) {
            for (var policy : Policies.named(reference, library)) {
                for (String name : call.values(Options.FACT)) {
                    found.add(influenced(claim, policy, name));
                }
            }
        }
        new Faults(call).tell(problems);
        if (!found.isEmpty()) {
            var text = new StringBuilder();
            if (format.equals("json")) {
                new InfluenceJson().write(found, text);
            } else {
                new InfluenceText(call.messages(), call.width(), call.style()).write(found, text);
            }
            output.write(text);
        }
        if (problems.hasErrors()) {
            return found.isEmpty() ? ExitCode.INVALID : ExitCode.PARTLY;
        }
        boolean isProved = found.stream().allMatch(one -> one.against().isEmpty());
        return isProved ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static Claim claim(Call call) {
        if (call.has(Options.NEVER_MATTERS) && call.has(Options.FALLING)) {
            throw new UsageFault("prove-both");
        }
        if (call.has(Options.NEVER_MATTERS)) {
            return Claim.NEVER_MATTERS;
        }
        return call.has(Options.FALLING) ? Claim.NEVER_WORSENS_FALLING : Claim.NEVER_WORSENS;
    }

    private static Influenced influenced(Claim claim, Policy policy, String name) {
        var fact = fact(policy, name);
        if (claim != Claim.NEVER_MATTERS && !FactInfluence.canRise(policy, fact.id())) {
            throw new UsageFault("prove-order", name);
        }
        if (FactInfluence.isInTimeBetweenDays(policy, fact.id())) {
            throw new UsageFault("prove-days", name);
        }
        return new Influenced(policy, fact.id(), claim, FactInfluence.against(claim, policy, fact.id()));
    }

    private static FactDeclaration fact(Policy policy, String name) {
        var vocabulary = policy.terms().vocabulary();
        var fact = vocabulary.factNamed(name);
        if (fact.isEmpty()) {
            var nearest = vocabulary.nearestFact(name);
            throw nearest.isPresent()
                    ? new UsageFault("unknown-fact.near", name, nearest.get())
                    : new UsageFault("unknown-fact", name);
        }
        return fact.get();
    }
}
