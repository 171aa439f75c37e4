package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.calendar.HolidayNotice;
import rongcuo.drafting.CalendarImport;
import rongcuo.drafting.CalendarImport.Outcome;
import rongcuo.drafting.CalendarImport.Role;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.HolidayList;
import rongcuo.reading.HolidayListReader;
import rongcuo.reading.TextFile;
import rongcuo.rendering.CalendarImportJson;
import rongcuo.rendering.CalendarImportText;
import rongcuo.rendering.CalendarYaml;
import rongcuo.source.Position;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** {@code rongcuo calendar import FILE}: makes a year's file of a list of holidays, the difference shown first. */
final class CalendarImportCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("ID", "-c", Options.CALENDAR));
        spec.addOption(Options.value("YEAR", Options.YEAR));
        spec.addOption(Options.value("TEXT", Options.NUMBER));
        spec.addOption(Options.value("DATE", Options.ANNOUNCED));
        spec.addOption(Options.flag(Options.AMENDS));
        spec.addOption(Options.value("DIR", Options.INTO));
        spec.addOption(Options.value(String.join("|", FORMATS), "-f", Options.FORMAT));
        spec.addOption(Options.value("FILE", "-o", Options.OUTPUT));
        spec.addOption(Options.flag(Options.FORCE));
        spec.addPositional(Options.parameters("FILE", "1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        var announced = call.date(Options.ANNOUNCED);
        var asked = call.value(Options.YEAR).map(CalendarImportCommand::year);
        if (call.has(Options.INTO) && call.has(Options.OUTPUT)) {
            throw new UsageFault("two-outputs");
        }
        var problems = new Problems();
        var lineage = NamedCalendars.lineage(NamedCalendars.id(call), PolicyFolders.calendars(call, problems));
        var file = source(call, problems);
        var list = file.flatMap(source -> HolidayListReader.read(source, problems));
        if (lineage.isEmpty() || list.isEmpty() || problems.hasErrors()) {
            new Faults(call).tell(problems);
            return ExitCode.INVALID;
        }
        int year = asked.or(() -> list.get().year()).orElse(usualYear(list.get()));
        var notice = new HolidayNotice(
                number(call, list.get()),
                Optional.empty(),
                announced,
                Optional.empty(),
                list.get().days(),
                List.of(),
                Position.startOf(file.get().name()));
        var role = call.has(Options.AMENDS) ? Role.AMENDING : Role.FIRST;
        var taken = CalendarImport.of(lineage, year, notice, role, file.get());
        problems.addAll(taken.problems());
        return finish(call, format, taken, problems);
    }

    private static Optional<SourceText> source(Call call, Problems problems) {
        return call.text(call.parameters().get(0), problems).map(TextFile::source);
    }

    private static int year(String written) {
        int year = written.matches("[0-9]{4}") ? Integer.parseInt(written) : 0;
        if (year < HolidayCalendar.FIRST.getYear() || year > HolidayCalendar.LAST.getYear()) {
            throw new UsageFault(
                    "year",
                    written,
                    Integer.toString(HolidayCalendar.FIRST.getYear()),
                    Integer.toString(HolidayCalendar.LAST.getYear()));
        }
        return year;
    }

    /** The year of most of the days. */
    private static int usualYear(HolidayList list) {
        var counts = new HashMap<Integer, Integer>();
        list.days().forEach(day -> counts.merge(day.date().getYear(), 1, Integer::sum));
        int usual = 0;
        for (var count : counts.entrySet()) {
            usual = count.getValue() > counts.getOrDefault(usual, 0) ? count.getKey() : usual;
        }
        return usual;
    }

    private static String number(Call call, HolidayList list) {
        var number = call.value(Options.NUMBER);
        if (number.isEmpty() && list.papers().isEmpty()) {
            throw new UsageFault("no-number");
        }
        return number.orElse(String.join("、", list.papers()));
    }

    private static ExitCode finish(Call call, String format, CalendarImport taken, Problems problems)
            throws IOException {
        var output = output(call, taken.year().year());
        boolean isToFile = call.has(Options.OUTPUT) || call.has(Options.INTO);
        var difference =
                isToFile ? call.surroundings().out() : call.surroundings().err();
        if (taken.outcome() != Outcome.REFUSED && (isToFile || !call.has(Options.QUIET))) {
            tellDifference(call, format, taken, difference);
        }
        new Faults(call).tell(problems);
        if (problems.hasErrors()) {
            return ExitCode.INVALID;
        }
        if (taken.outcome() != Outcome.NOTHING_NEW) {
            var text = new StringBuilder();
            new CalendarYaml().write(taken.year(), text);
            output.write(text);
        }
        return ExitCode.DONE;
    }

    private static void tellDifference(Call call, String format, CalendarImport taken, Appendable out)
            throws IOException {
        if (format.equals("json")) {
            new CalendarImportJson().write(taken, out);
        } else {
            new CalendarImportText(call.messages(), call.width(), call.style()).write(taken, out);
        }
    }

    private static Output output(Call call, int year) {
        var folder = call.value(Options.INTO);
        if (folder.isEmpty()) {
            return call.output();
        }
        var policies = TextFile.pathOf(folder.get());
        if (!Files.isDirectory(policies)) {
            throw new UsageFault("no-folder-into", folder.get());
        }
        var calendar = policies.resolve(CalendarLibrary.FOLDER).resolve(NamedCalendars.id(call));
        var output = new Output(
                Optional.of(calendar.resolve(year + ".yaml")),
                call.has(Options.FORCE) ? Output.Replacing.ALLOWED : Output.Replacing.REFUSED,
                call.surroundings().out());
        makeFolder(calendar);
        return output;
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputFault(folder.toString(), OutputFault.Reason.NOT_WRITABLE, e);
        }
    }
}
