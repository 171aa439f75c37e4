package rongcuo.calendar;

import java.time.LocalDate;

/** When in a year a statutory day falls. */
public sealed interface FestivalDay {
    /** The day in a civil year. */
    LocalDate in(int year);

    /** A day of the civil calendar; it must not be 29 February. */
    record Civil(int month, int day) implements FestivalDay {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, day);
        }
    }

    /** A day of the lunar year that begins in the civil year; never of a leap month. */
    record Lunar(int month, int day) implements FestivalDay {
        @Override
        public LocalDate in(int year) {
            return LunarDays.day(year, month, day);
        }
    }

    /** The last day of the lunar year before (除夕). */
    record LunarEve() implements FestivalDay {
        @Override
        public LocalDate in(int year) {
            return LunarDays.day(year, 1, 1).minusDays(1);
        }
    }

    /** The day of the solar term 清明, 4 to 6 April. */
    record Qingming() implements FestivalDay {
        @Override
        public LocalDate in(int year) {
            return LunarDays.qingming(year);
        }
    }
}
