package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.calendar.WorkingYear;
import rongcuo.rendering.WorkingYearEntries;
import rongcuo.rendering.WorkingYearJson;
import rongcuo.rendering.WorkingYearText;
import rongcuo.source.Problems;

/** {@code rongcuo calendar show [YEAR]}: a year of a working calendar, day by day. */
final class CalendarShowCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "ics");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("ID", "-c", Options.CALENDAR));
        spec.addOption(Options.value("DATE", Options.KNOWN_ON));
        spec.addOption(Options.value("DATE", Options.TODAY));
        Options.declareOutput(spec, String.join("|", FORMATS));
        spec.addPositional(Options.parameters("YEAR", "0..1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        int year = year(call);
        var problems = new Problems();
        var lineage = NamedCalendars.lineage(NamedCalendars.id(call), PolicyFolders.calendars(call, problems));
        new Faults(call).tell(problems);
        if (lineage.isEmpty() || problems.hasErrors()) {
            return ExitCode.INVALID;
        }
        var shown = WorkingYear.of(lineage, call.date(Options.KNOWN_ON), year);
        output.write(format.equals("ics") ? published(call, output, shown) : rendered(call, format, shown));
        return ExitCode.DONE;
    }

    private static CharSequence published(Call call, Output output, WorkingYear year) {
        var entries = new WorkingYearEntries(call.messages());
        return PublishedFile.next(call, output, entries.calendarName(year), entries.of(year));
    }

    private static CharSequence rendered(Call call, String format, WorkingYear year) throws IOException {
        var text = new StringBuilder();
        if (format.equals("json")) {
            new WorkingYearJson().write(year, text);
        } else {
            new WorkingYearText(call.messages(), call.width(), call.style()).write(year, text);
        }
        return text;
    }

    private static int year(Call call) {
        if (call.parameters().isEmpty()) {
            return call.today().getYear();
        }
        String written = call.parameters().get(0);
        int first = HolidayCalendar.FIRST.getYear();
        int last = HolidayCalendar.LAST.getYear();
        int year = written.matches("[0-9]{4}") ? Integer.parseInt(written) : 0;
        if (year < first || year > last) {
            throw new UsageFault("year", written, Integer.toString(first), Integer.toString(last));
        }
        return year;
    }
}
