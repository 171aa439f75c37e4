package rongcuo.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.calendar.Period;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/**
 * A line of a table of periods to be counted.
 *
 * @param text as it was written, without the end of the line, such that further cells can follow it
 * @param asked empty for a header, and for a line that cannot be used
 */
public record PeriodLine(String text, Kind kind, Optional<Asked> asked) {
    /** What a line is. */
    public enum Kind {
        HEADER,
        PERIOD,
        FAULTY
    }

    /**
     * What a line asks: when a period ends that runs from a day.
     *
     * @param line all that is written there
     * @param position of the period's length
     */
    public record Asked(HolidayCalendar calendar, LocalDate start, Period period, String line, Position position) {
        /** The fault that the period does not end within the calendar. */
        public Problem beyond() {
            return new Problem(
                    ProblemCode.RESULT_BEYOND_CALENDAR,
                    position,
                    line,
                    1,
                    List.of(
                            Integer.toString(HolidayCalendar.FIRST.getYear()),
                            Integer.toString(HolidayCalendar.LAST.getYear())));
        }
    }
}
