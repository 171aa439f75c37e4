package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.evaluation.Strictness;
import rongcuo.procedure.DueStep;
import rongcuo.rendering.DueCsv;
import rongcuo.rendering.DueJson;
import rongcuo.rendering.DueText;
import rongcuo.rendering.Names;
import rongcuo.rendering.TimelineEntries;
import rongcuo.source.Problems;

/** {@code rongcuo due PATH…}: what is overdue or soon due in many cases. */
final class DueCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "csv", "ics");
    private static final int USUALLY_WITHIN = 5;

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("N", Options.WITHIN));
        spec.addOption(Options.values("ID", "-p", Options.POLICY));
        spec.addOption(Options.value("DATE", Options.AS_OF));
        spec.addOption(Options.value("DATE", Options.TODAY));
        spec.addOption(Options.value("DATE", Options.KNOWN_ON));
        spec.addOption(Options.flag(Options.REQUIRE_ANNOUNCED));
        spec.addOption(Options.flag(Options.NAMES));
        Options.declareOutput(spec, String.join("|", FORMATS));
        spec.addPositional(Options.parameters("PATH", "1..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        int within = call.count(Options.WITHIN, USUALLY_WITHIN);
        var problems = new Problems();
        // What policies and calendars tell, they may tell while cases are read by several threads.
        var ofLibraries = new Problems();
        var search = search(call, within, problems, ofLibraries);
        search.search(call.parameters(), Runtime.getRuntime().availableProcessors());
        problems.addAll(ofLibraries.inFileOrder());
        new Faults(call).tell(problems);
        new Faults(call).tell(search.unreadable());
        // A file of yesterday's must not stay as if it were today's.
        if (!search.due().isEmpty()
                || (call.has(Options.OUTPUT) && exitCode(call, search, problems) == ExitCode.DONE)) {
            output.write(rendered(call, output, format, within, search.due()));
        }
        return exitCode(call, search, problems);
    }

    private static DueSearch search(Call call, int within, Problems problems, Problems ofLibraries) {
        var library = PolicyFolders.library(call, ofLibraries);
        var asked = call.values(Options.POLICY);
        for (String reference : asked) {
            Policies.requireKnown(reference, library);
        }
        Policies.requireUsualKnown(call, library);
        var calendars = WorkingCalendars.of(call, ofLibraries);
        var adjudication = new Adjudication(
                library, asked, call.date(Options.AS_OF), call.today(), calendars, Strictness.ORDINARY, problems);
        return new DueSearch(library, asked, adjudication, calendars, within, problems);
    }

    private static CharSequence rendered(Call call, Output output, String format, int within, List<DueStep> steps)
            throws IOException {
        var names = call.has(Options.NAMES) ? Names.SHOWN : Names.MASKED;
        var text = new StringBuilder();
        switch (format) {
            case "json" -> new DueJson(names, call.today()).write(steps, text);
            case "csv" -> new DueCsv(call.messages(), names).write(steps, text);
            case "ics" -> text.append(published(call, output, steps));
            default ->
                new DueText(call.messages(), names, call.width(), call.style())
                        .write(steps, call.today(), within, text);
        }
        return text;
    }

    private static CharSequence published(Call call, Output output, List<DueStep> steps) {
        var entries = new TimelineEntries(call.messages());
        return PublishedFile.next(call, output, entries.calendarName(), entries.of(steps));
    }

    private static ExitCode exitCode(Call call, DueSearch search, Problems problems) {
        boolean isWhole = !problems.hasErrors() && search.unreadable().isEmpty();
        if (!isWhole && search.judged() == 0) {
            return problems.hasErrors() ? ExitCode.INVALID : ExitCode.FILE;
        }
        if (!isWhole) {
            return ExitCode.PARTLY;
        }
        if (call.has(Options.REQUIRE_ANNOUNCED) && search.due().stream().anyMatch(DueCommand::isProvisional)) {
            return ExitCode.NO_CALENDAR;
        }
        return search.due().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static boolean isProvisional(DueStep step) {
        return step.timing().due().orElseThrow().isProvisional();
    }
}
