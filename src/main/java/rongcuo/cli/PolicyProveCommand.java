package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.analysis.FactInfluence;
import rongcuo.fact.FactDeclaration;
import rongcuo.policy.Policy;
import rongcuo.policy.Property.Claim;
import rongcuo.rendering.InfluenceJson;
import rongcuo.rendering.InfluenceText;
import rongcuo.rendering.Influenced;
import rongcuo.rendering.Messages;
import rongcuo.source.Problems;

/**
 * {@code rongcuo policy prove ID… [--fact FACT]}: whether a fact can ever worsen a conclusion, or matter to it; without
 * a fact, whether policies have the properties that they declare.
 */
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
        var claim = claim(call);
        var problems = new Problems();
        var library = PolicyFolders.library(call, problems);
        var found = new ArrayList<Influenced>();
        for (String reference : call.parameters()) {
            for (var policy : Policies.named(reference, library)) {
                if (call.values(Options.FACT).isEmpty()) {
                    found.addAll(declared(policy, call));
                }
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
        boolean isProved = found.stream().allMatch(one -> one.finding().outcome() == FactInfluence.Outcome.PROVED);
        return isProved ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static Claim claim(Call call) {
        if (call.has(Options.NEVER_MATTERS) && call.has(Options.FALLING)) {
            throw new UsageFault("prove-both");
        }
        boolean isNamed = !call.values(Options.FACT).isEmpty();
        if (!isNamed && (call.has(Options.NEVER_MATTERS) || call.has(Options.FALLING))) {
            throw new UsageFault("prove-fact");
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
        return new Influenced(policy, fact.id(), claim, FactInfluence.of(claim, policy, fact.id()));
    }

    /** What a policy declares; that it declares nothing is said. */
    private static List<Influenced> declared(Policy policy, Call call) throws IOException {
        if (policy.properties().isEmpty() && !call.has(Options.QUIET)) {
            String none = Messages.ofCommands(call.language()).text("policy-prove.none", policy.reference());
            call.surroundings().err().append(none).append('\n');
        }
        var found = new ArrayList<Influenced>();
        for (var property : policy.properties().values()) {
            var finding = FactInfluence.of(property.claim(), policy, property.fact());
            found.add(new Influenced(policy, property.fact(), property.claim(), finding));
        }
        return found;
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
