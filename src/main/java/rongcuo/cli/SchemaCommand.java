package rongcuo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.ProgramResource;

/** {@code rongcuo schema NAME}: the JSON Schema of a file format. */
final class SchemaCommand implements Command {
    private static final List<String> NAMES = List.of(
            "policy",
            "case",
            "vocabulary",
            "policy-test",
            "calendar",
            "calendar-year",
            "configuration-file",
            "evaluation",
            "coverage",
            "whatif",
            "influence",
            "deadlines",
            "comparison",
            "comparison-matrix",
            "screening",
            "record",
            "listed-record",
            "proof",
            "verification",
            "doctor",
            "configuration");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("FILE", "-o", Options.OUTPUT));
        spec.addOption(Options.flag(Options.FORCE));
        spec.addPositional(Options.parameters(String.join("|", NAMES), "1"));
    }

    @Override
    public boolean goesBySettings() {
        return false;
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        String name = call.parameters().get(0);
        if (!NAMES.contains(name)) {
            throw new UsageFault("unknown-schema", name, String.join(", ", NAMES));
        }
        call.output().write(schema(name));
        return ExitCode.DONE;
    }

    private static String schema(String name) throws IOException {
        try (var stream = ProgramResource.open("rongcuo/schema/" + name + ".json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
