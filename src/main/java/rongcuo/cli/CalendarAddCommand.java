package rongcuo.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.calendar.CountedPeriod;
import rongcuo.calendar.CountedPeriod.Direction;
import rongcuo.calendar.Expiry;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.calendar.Period;
import rongcuo.calendar.PeriodUnit;
import rongcuo.reading.WrittenDay;
import rongcuo.rendering.CountedPeriodJson;
import rongcuo.rendering.CountedPeriodText;
import rongcuo.rendering.Messages;
import rongcuo.source.Problems;

/** {@code rongcuo calendar add DATE}: the day on which a period ends, or, by {@code -}, that of every line of a table. */
final class CalendarAddCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");
    private static final String TABLE = "-";

    private static final Map<String, PeriodUnit> UNITS = Map.of(
            Options.WORKING_DAYS, PeriodUnit.WORKING_DAYS,
            Options.DAYS, PeriodUnit.DAYS,
            Options.MONTHS, PeriodUnit.MONTHS,
            Options.YEARS, PeriodUnit.YEARS);

    private static final List<String> LENGTHS =
            List.of(Options.WORKING_DAYS, Options.DAYS, Options.MONTHS, Options.YEARS);

    @Override
    public void declare(CommandSpec spec) {
        LENGTHS.forEach(name -> spec.addOption(Options.value("N", name)));
        spec.addOption(Options.flag(Options.BACKWARD));
        spec.addOption(Options.value("ID", "-c", Options.CALENDAR));
        spec.addOption(Options.value("DATE", Options.KNOWN_ON));
        spec.addOption(Options.flag(Options.REQUIRE_ANNOUNCED));
        spec.addOption(Options.value(String.join("|", FORMATS), "-f", Options.FORMAT));
        spec.addPositional(Options.parameters("DATE", "1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        String start = call.parameters().get(0);
        var lengths = LENGTHS.stream().filter(call::has).toList();
        if (start.equals(TABLE)) {
            refuseForTable(call, lengths);
            return new CountedTable(call).run();
        }
        if (lengths.size() != 1) {
            throw new UsageFault(lengths.isEmpty() ? "no-period" : "two-periods", lengths.toArray(new String[0]));
        }
        return run(call, format, day(start), period(call, lengths.get(0)));
    }

    /** A table says for each line what is to be counted. */
    private static void refuseForTable(Call call, List<String> lengths) {
        var others = new ArrayList<>(lengths);
        if (call.has(Options.BACKWARD)) {
            others.add(Options.BACKWARD);
        }
        if (!others.isEmpty()) {
            throw new UsageFault("table-option", others.get(0));
        }
    }

    private static LocalDate day(String written) {
        var day = WrittenDay.of(written);
        if (day.isEmpty() || !HolidayCalendar.reaches(day.get())) {
            throw new UsageFault(
                    "day",
                    written,
                    Integer.toString(HolidayCalendar.FIRST.getYear()),
                    Integer.toString(HolidayCalendar.LAST.getYear()));
        }
        return day.get();
    }

    private static Period period(Call call, String option) {
        String written = call.value(option).orElse("");
        int length = written.matches("[0-9]{1,7}") ? Integer.parseInt(written) : 0;
        if (length < 1 || length > Expiry.MOST) {
            throw new UsageFault("length", option, written, Integer.toString(Expiry.MOST));
        }
        var unit = Optional.ofNullable(UNITS.get(option)).orElseThrow();
        return new Period(length, unit);
    }

    private static ExitCode run(Call call, String format, LocalDate start, Period period) throws IOException {
        var problems = new Problems();
        var calendars = WorkingCalendars.of(call, problems);
        String id = NamedCalendars.id(call);
        NamedCalendars.requireKnown(id, calendars.library());
        var calendar = calendars.find(id);
        new Faults(call).tell(problems);
        if (calendar.isEmpty()) {
            return ExitCode.INVALID;
        }
        var direction = call.has(Options.BACKWARD) ? Direction.BACKWARD : Direction.FORWARD;
        var counted = CountedPeriod.of(calendar.get(), start, period, direction, calendars.knownOn())
                .orElseThrow(() -> new UsageFault(
                        "result-beyond",
                        Integer.toString(HolidayCalendar.FIRST.getYear()),
                        Integer.toString(HolidayCalendar.LAST.getYear())));
        tellUndated(call, counted);
        if (format.equals("json")) {
            new CountedPeriodJson().write(counted, call.surroundings().out());
        } else {
            new CountedPeriodText(call.messages())
                    .write(counted, call.surroundings().out());
        }
        return call.has(Options.REQUIRE_ANNOUNCED) && counted.end().isProvisional()
                ? ExitCode.NO_CALENDAR
                : ExitCode.DONE;
    }

    private static void tellUndated(Call call, CountedPeriod counted) throws IOException {
        if (call.has(Options.QUIET)) {
            return;
        }
        var words = Messages.ofCommands(call.language());
        for (var notice : counted.undated()) {
            call.surroundings()
                    .err()
                    .append(words.text("calendar-add.undated", notice.number()))
                    .append('\n');
        }
    }
}
