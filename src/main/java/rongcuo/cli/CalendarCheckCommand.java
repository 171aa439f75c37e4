package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.drafting.CalendarCheck;
import rongcuo.reading.TextFile;
import rongcuo.rendering.CalendarCheckJson;
import rongcuo.rendering.CalendarCheckText;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** {@code rongcuo calendar check [ID…]}: whether working calendars are whole and agree with the law. */
final class CalendarCheckCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value(String.join("|", FORMATS), "-f", Options.FORMAT));
        spec.addPositional(Options.parameters("ID", "0..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        var problems = new Problems();
        var checks = checks(call, problems);
        var out = call.surroundings().out();
        new Faults(call).tell(problems, out);
        if (format.equals("json")) {
            new CalendarCheckJson().write(checks, out);
        } else if (!call.has(Options.QUIET)) {
            new CalendarCheckText(call.messages(), call.width(), call.style()).write(checks, out);
        }
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static List<CalendarCheck> checks(Call call, Problems problems) {
        var library = PolicyFolders.calendars(call, problems);
        var known = library.ids();
        for (String id : call.parameters()) {
            NamedCalendars.requireKnown(id, library);
        }
        Map<String, SourceText> files = new HashMap<>();
        var checks = new ArrayList<CalendarCheck>();
        for (String id : call.parameters().isEmpty() ? known : call.parameters()) {
            var lineage = library.lineage(id);
            if (!lineage.isEmpty()) {
                checks.add(CalendarCheck.of(
                        lineage, known, name -> files.computeIfAbsent(name, CalendarCheckCommand::text)));
            }
        }
        checks.forEach(check -> problems.addAll(check.problems()));
        return checks;
    }

    /** Read once already, so that nothing is left to be told of it. */
    private static SourceText text(String name) {
        return TextFile.read(Path.of(name), new Problems())
                .map(TextFile::source)
                .orElse(new SourceText(name, ""));
    }
}
