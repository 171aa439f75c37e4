package rongcuo.calendar;

import java.time.LocalDate;

/**
 * The days on which something may fall, both included.
 *
 * @param standing PROVISIONAL: counted over days that no notice covers yet, even where both ends are one day
 */
public record DateInterval(LocalDate earliest, LocalDate latest, Standing standing) {
    public DateInterval {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("the latest day " + latest + " is before the earliest " + earliest);
        }
    }

    /** Whether the days counted are all announced. */
    public enum Standing {
        ANNOUNCED,
        PROVISIONAL
    }

    /** A day that is certain. */
    public static DateInterval on(LocalDate day) {
        return new DateInterval(day, day, Standing.ANNOUNCED);
    }

    public boolean isProvisional() {
        return standing == Standing.PROVISIONAL;
    }

    /** Whether it is one day. */
    public boolean isExact() {
        return earliest.equals(latest);
    }
}
