package rongcuo.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may follow a written day: the day of the week, and a time of day, such as {@code 09:30}, {@code T09:30:00Z},
 * 上午9时 or 星期二. The time is dropped; but where it says how far from UTC its clock is, the day may be another one in
 * China.
 */
final class TimeOfDay {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final String WEEKDAY = "[(]?(?:星期|周|礼拜)[1-7日天][)]?";
    private static final String PART = "(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)";
    private static final String CLOCK =
            "(?<hour>[0-9]{1,2})[:时点](?:(?<minute>[0-9]{1,2})(?:[:分](?:(?<second>[0-9]{1,2})(?:[.][0-9]+)?秒?)?)?)?";
    private static final String ZONE = "(?<zone>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)";

    /** Digits are folded, so that 星期二 has become 星期2. */
    private static final Pattern FOLLOWING =
            Pattern.compile(" ?(?:" + WEEKDAY + ")? ?(?:" + PART + ")?(?: ?[Tt]?" + CLOCK + " ?" + ZONE + "?)?");

    private TimeOfDay() {}

    /**
     * The day in China.
     *
     * @param day as it is written
     * @param following what stands after it, digits folded
     * @return empty where that is no time of day
     */
    static Optional<LocalDate> dayInChina(LocalDate day, String following) {
        var time = FOLLOWING.matcher(following);
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(time.group("hour") == null ? day : dayInChina(day, time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @throws DateTimeException if no clock shows that time; 24:00 is the end of the day */
    private static LocalDate dayInChina(LocalDate day, Matcher time) {
        int hour = number(time.group("hour"));
        var clock = LocalTime.of(hour == 24 ? 0 : hour, number(time.group("minute")), number(time.group("second")));
        String zone = time.group("zone");
        return zone == null
                ? day
                : day.plusDays(hour == 24 ? 1 : 0)
                        .atTime(clock)
                        .atOffset(ZoneOffset.of(zone.equals("z") ? "Z" : zone))
                        .atZoneSameInstant(CHINA)
                        .toLocalDate();
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
