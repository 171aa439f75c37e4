package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.policy.Policy;
import rongcuo.record.Ledger;
import rongcuo.source.Problems;

/** {@code rongcuo init DIR}: a folder for an office to work in. */
final class InitCommand implements Command {
    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.values("ID", "-p", Options.POLICY));
        spec.addOption(Options.flag(Options.COPY));
        spec.addOption(Options.value("NAME", Options.NAME));
        spec.addPositional(Options.parameters("DIR", "1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        if (!call.has(Options.POLICY)) {
            throw new UsageFault("init-policy");
        }
        String name = call.value(Options.NAME).orElse(CommandLineBuilder.NAME);
        if (!Ledger.isName(name)) {
            throw new UsageFault("ledger-name", name);
        }
        var problems = new Problems();
        var library = PolicyFolders.library(call, problems);
        var policies = new ArrayList<Policy>();
        for (String reference : call.values(Options.POLICY)) {
            policies.addAll(Policies.named(reference, library));
        }
        if (problems.hasErrors()) {
            throw new InvalidFile(problems);
        }
        if (call.parameters().get(0).isBlank()) {
            throw new UsageFault("init-folder");
        }
        var copies = new ArrayList<PolicyCopy>();
        if (call.has(Options.COPY)) {
            for (var policy : policies) {
                copies.add(PolicyCopy.of(policy, library, name(call, "policies")));
            }
        }
        var folder = OfficeFolder.make(call.parameters().get(0));
        for (var copy : copies) {
            folder.write(name(call, "policies"), copy);
        }
        write(call, folder, policies, copies.stream().map(PolicyCopy::id).toList());
        return finish(call, folder, policies, copies, name);
    }

    /** @param copies the ids of the copies; none where the policies themselves are used */
    private static void write(Call call, OfficeFolder folder, List<Policy> policies, List<String> copies)
            throws IOException {
        var first = policies.get(0);
        var home = call.surroundings().home();
        var titles = policies.stream().map(Policy::reference).toList();
        var messages = call.messages();
        folder.write(
                "README.md",
                resource(call, "README", ".md"),
                "policies",
                messages.list(titles),
                "copied",
                copies.isEmpty() ? "" : messages.text("init.copied", messages.list(copies)) + "\n");
        folder.write(name(call, "office"), resource(call, "office", ".yaml"));
        folder.write(
                ConfigurationFiles.NAME,
                resource(call, "rongcuo", ".yaml"),
                "policy",
                copies.isEmpty() ? first.id() : copies.get(0),
                "policies",
                copies.isEmpty() ? "# policies: []" : "policies: [" + name(call, "policies") + "]",
                "records",
                name(call, "ledger"));
        folder.write(
                name(call, "crontab"),
                resource(call, "crontab", ".txt"),
                "folder",
                quoted(folder.resolve("").toAbsolutePath().normalize().toString()),
                "program",
                quoted(home.map(place -> place.resolve("bin").resolve("rongcuo").toString())
                        .orElse(CommandLineBuilder.NAME)));
        folder.writeSample(
                name(call, "case"),
                resource(call, "case", ".yaml"),
                home.orElse(Path.of("")).resolve("samples"),
                first,
                copies.isEmpty() ? first.id() : copies.get(0));
    }

    /** What a file or folder of the office is called in its language. */
    private static String name(Call call, String key, String... arguments) {
        return call.messages().text("init.name." + key, arguments);
    }

    private static String resource(Call call, String name, String ending) {
        return name + "_" + call.language().code() + ending;
    }

    /** One word of the shell, in a line of cron, for which a percent sign ends the command. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''").replace("%", "\\%") + "'";
    }

    /** What other commands make, made by them. */
    private static ExitCode finish(
            Call call, OfficeFolder folder, List<Policy> policies, List<PolicyCopy> copies, String name)
            throws IOException {
        var program = new Rongcuo(call.surroundings().printingTo(new StringBuilder()));
        var steps = new ArrayList<List<String>>();
        for (int i = 0; i < policies.size(); i++) {
            var step = new ArrayList<>(List.of("policy", "template"));
            String id = policies.get(i).id();
            if (copies.isEmpty()) {
                step.add(policies.get(i).reference());
            } else {
                id = copies.get(i).id();
                step.addAll(List.of(
                        id,
                        Options.POLICIES,
                        folder.resolve(name(call, "policies")).toString()));
            }
            step.addAll(List.of("-o", folder.resolve(name(call, "form", id)).toString()));
            steps.add(step);
        }
        var ledger = folder.resolve(name(call, "ledger")).toString();
        steps.add(List.of("records", "create", Options.RECORDS, ledger, Options.NAME, name));
        for (var step : steps) {
            var words = new ArrayList<>(step);
            words.addAll(List.of(Options.LANGUAGE, call.language().code()));
            call.values(Options.POLICIES).forEach(shelf -> words.addAll(List.of(Options.POLICIES, shelf)));
            int code = program.run(words.toArray(new String[0]));
            if (code != ExitCode.DONE.code()) {
                return code == ExitCode.USAGE.code() ? ExitCode.USAGE : ExitCode.FILE;
            }
        }
        new Said(call).say("init.made", folder.resolve("").toString());
        return ExitCode.DONE;
    }
}
