package rongcuo.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rongcuo.calendar.Alarm;
import rongcuo.calendar.CalendarEntry;
import rongcuo.calendar.NoticeDay;
import rongcuo.calendar.Standing;
import rongcuo.calendar.WorkingYear;
import rongcuo.calendar.WorkingYear.Look;
import rongcuo.calendar.WorkingYear.Run;

/** The holidays and make-up working days of a year as entries of a calendar for people. */
public final class WorkingYearEntries {
    private final Messages messages;

    public WorkingYearEntries(Messages messages) {
        this.messages = messages;
    }

    /** By which calendar programs list the calendar. */
    public String calendarName(WorkingYear year) {
        return messages.text("calendar.ics.name", messages.of(year.calendar().label()));
    }

    /** An entry for each run of days off and of make-up days that touches the year. */
    public List<CalendarEntry> of(WorkingYear year) {
        var entries = new ArrayList<CalendarEntry>();
        var ordinals = new HashMap<String, Integer>();
        for (var run : year.runs()) {
            if (run.days().to().getYear() == year.year() || run.days().from().getYear() == year.year()) {
                entries.add(entry(run, year, ordinals));
            }
        }
        addStatutory(year, entries);
        return entries;
    }

    /** By the holiday, not by its days, which a later notice may change; so two years' files share the run between them. */
    private CalendarEntry entry(Run run, WorkingYear year, Map<String, Integer> ordinals) {
        String holiday = String.join(
                "\n",
                "calendar",
                year.calendar().id(),
                Integer.toString(run.year()),
                run.kind().id(),
                run.name());
        int ordinal = ordinals.merge(holiday, 1, Integer::sum);
        return new CalendarEntry(
                CalendarEntry.idOf(holiday + "\n" + ordinal),
                run.days().from(),
                run.days().to(),
                messages.text(
                        run.kind() == NoticeDay.Kind.HOLIDAY ? "calendar.ics.free" : "calendar.ics.worked", run.name()),
                sources(run, year),
                Alarm.NONE,
                Standing.CONFIRMED);
    }

    private static String sources(Run run, WorkingYear year) {
        var numbers = new ArrayList<String>();
        for (var day = run.days().from(); !day.isAfter(run.days().to()); day = day.plusDays(1)) {
            year.calendar().day(day).declared().ifPresent(declared -> {
                if (!numbers.contains(declared.notice().number())) {
                    numbers.add(declared.notice().number());
                }
            });
        }
        return String.join("\n", numbers);
    }

    /** Days that are free by law, whatever the notice to come will add to them. */
    private void addStatutory(WorkingYear year, List<CalendarEntry> entries) {
        for (var day : year.days()) {
            if (day.look() == Look.STATUTORY && day.festival().isPresent()) {
                String identity = String.join(
                        "\n",
                        "statutory",
                        year.calendar().id(),
                        day.festival().get().id(),
                        day.date().toString());
                entries.add(new CalendarEntry(
                        CalendarEntry.idOf(identity),
                        day.date(),
                        day.date(),
                        messages.text(
                                "calendar.ics.statutory",
                                messages.of(day.festival().get().label())),
                        messages.text("calendar.ics.awaited", Integer.toString(year.year())),
                        Alarm.NONE,
                        Standing.TENTATIVE));
            }
        }
    }
}
