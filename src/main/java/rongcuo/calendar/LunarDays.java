package rongcuo.calendar;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;

/** Days of the lunar calendar and of solar terms, in the civil calendar. */
final class LunarDays {
    /** The place of 清明 among the 24 terms of a year, counted from 冬至. */
    private static final int QINGMING = 7;

    private LunarDays() {}

    static LocalDate day(int lunarYear, int month, int day) {
        return date(LunarDay.fromYmd(lunarYear, month, day).getSolarDay());
    }

    static LocalDate qingming(int year) {
        return date(SolarTerm.fromIndex(year, QINGMING).getJulianDay().getSolarDay());
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
