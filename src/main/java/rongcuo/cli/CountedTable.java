package rongcuo.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rongcuo.calendar.DateInterval;
import rongcuo.calendar.Expiry;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.calendar.Standstill;
import rongcuo.reading.PeriodLine;
import rongcuo.reading.PeriodLine.Asked;
import rongcuo.reading.PeriodLines;
import rongcuo.rendering.CountedPeriodText;
import rongcuo.rendering.Messages;
import rongcuo.source.Problems;

/** Counts the periods of a table on standard input, line by line, however many there are. */
final class CountedTable {
    /** So many characters go out at once: standard output writes through whatever it is given. */
    private static final int CHUNK = 1 << 16;

    private final Call call;
    private final Problems problems = new Problems();
    private final WorkingCalendars calendars;
    private final Map<String, Expiry> expiries = new HashMap<>();
    private final StringBuilder chunk = new StringBuilder(CHUNK + 1024);
    private long counted;
    private long faulty;
    private boolean isAnyProvisional;

    CountedTable(Call call) {
        this.call = call;
        this.calendars = WorkingCalendars.of(call, problems);
    }

    ExitCode run() throws IOException {
        String usual = NamedCalendars.id(call);
        NamedCalendars.requireKnown(usual, calendars.library());
        var lines = new PeriodLines(
                call.surroundings().in(),
                CaseFiles.STANDARD_INPUT,
                calendars.library(),
                calendars.knownOn(),
                usual,
                problems);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            add(line.get());
            if (chunk.length() > CHUNK) {
                flush();
            }
        }
        flush();
        new Faults(call).tell(problems);
        if (faulty > 0) {
            tellFaulty();
        }
        return exitCode();
    }

    private void flush() throws IOException {
        call.surroundings().out().append(chunk);
        chunk.setLength(0);
    }

    private void add(PeriodLine line) {
        chunk.append(line.text());
        switch (line.kind()) {
            case HEADER -> chunk.append(",result,latest,status");
            case FAULTY -> addFault();
            case PERIOD -> line.asked().ifPresent(this::addEnd);
        }
        chunk.append('\n');
    }

    private void addFault() {
        chunk.append(",,,error");
        faulty++;
    }

    private void addEnd(Asked asked) {
        var end = end(asked);
        if (end.isEmpty()) {
            problems.add(asked.beyond());
            addFault();
            return;
        }
        CountedPeriodText.addCells(end.get(), chunk);
        isAnyProvisional |= end.get().isProvisional();
        counted++;
    }

    private Optional<DateInterval> end(Asked asked) {
        return expiry(asked.calendar())
                .after(DateInterval.on(asked.start()), asked.period(), Expiry.Roll.TO_WORKING_DAY);
    }

    private Expiry expiry(HolidayCalendar calendar) {
        return expiries.computeIfAbsent(calendar.id(), any -> new Expiry(calendar, Standstill.NONE));
    }

    private void tellFaulty() throws IOException {
        call.surroundings()
                .err()
                .append(Messages.ofCommands(call.language())
                        .text("calendar-add.faulty", Long.toString(faulty), Long.toString(counted)))
                .append('\n');
    }

    private ExitCode exitCode() {
        if (problems.hasErrors()) {
            return counted == 0 ? ExitCode.INVALID : ExitCode.PARTLY;
        }
        return isAnyProvisional && call.has(Options.REQUIRE_ANNOUNCED) ? ExitCode.NO_CALENDAR : ExitCode.DONE;
    }
}
