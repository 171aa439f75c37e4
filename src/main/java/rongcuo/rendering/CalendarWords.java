package rongcuo.rendering;

import java.time.DayOfWeek;
import java.util.ArrayList;
import rongcuo.calendar.DateRange;
import rongcuo.calendar.HolidayNotice;
import rongcuo.calendar.WorkingDayCount;

/** How days, counts and notices of a working calendar are said. */
final class CalendarWords {
    private final Messages messages;

    CalendarWords(Messages messages) {
        this.messages = messages;
    }

    String weekday(DayOfWeek day) {
        return messages.text("weekday." + day.getValue());
    }

    String days(DateRange days) {
        return days.from().equals(days.to())
                ? days.from().toString()
                : messages.text(
                        "calendar.days", days.from().toString(), days.to().toString(), Long.toString(days.days()));
    }

    String workingDays(WorkingDayCount count) {
        String least = Integer.toString(count.least());
        return count.isExact()
                ? messages.text(count.least() == 1 ? "calendar.working-days.one" : "calendar.working-days", least)
                : messages.text("calendar.working-days", least + "–" + count.most());
    }

    /** A notice with the day on which it was announced. */
    String notice(HolidayNotice notice) {
        var notes = new ArrayList<String>();
        notice.title().ifPresent(notes::add);
        notes.add(
                notice.announced().isPresent()
                        ? messages.text(
                                "calendar.announced", notice.announced().get().toString())
                        : messages.text("calendar.notice-undated"));
        return messages.withNotes(notice.number(), notes);
    }
}
