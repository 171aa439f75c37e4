package rongcuo.rendering;

import java.util.List;
import java.util.Optional;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.procedure.DayLedger;
import rongcuo.procedure.Timeline;

/**
 * A timeline with what a reader asked for beside it.
 *
 * @param calendar that its days were counted on; empty where there is none
 * @param ledgers the days of its steps one by one; empty where none were asked for
 */
public record DatedTimeline(Timeline timeline, Optional<HolidayCalendar> calendar, List<DayLedger> ledgers) {
    public DatedTimeline {
        ledgers = List.copyOf(ledgers);
    }
}
