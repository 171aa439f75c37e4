package rongcuo.calendar;

import java.util.List;
import rongcuo.source.Position;

/**
 * The notices for one year, in the order in which they were made. They may declare days of the year before.
 */
public record CalendarYear(int year, List<HolidayNotice> notices, Position position) {
    public CalendarYear {
        notices = List.copyOf(notices);
    }
}
