package rongcuo.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rongcuo.source.ProblemCode;

/**
 * The days of an event in a calendar file, in China's time.
 *
 * @param last included
 */
record IcsDays(LocalDate first, LocalDate last) {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Before it there is no law to apply; past the latest no date is meant. */
    private static final int EARLIEST_YEAR = 1949;

    private static final int LATEST_YEAR = 2199;

    private static final Set<String> CHINESE_ZONES = Set.of(
            "",
            "Asia/Shanghai",
            "Asia/Chongqing",
            "Asia/Harbin",
            "Asia/Beijing",
            "PRC",
            "China Standard Time",
            "Etc/GMT-8");

    private static final Pattern DAY = Pattern.compile("\\d{8}");
    private static final Pattern MOMENT = Pattern.compile("\\d{8}T\\d{6}Z?");
    private static final Pattern LENGTH_IN_DAYS = Pattern.compile("P(\\d{1,4})([DW])");
    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

    /**
     * The days of an event. One with times counts where it lies within a day, as make-up working days do in some
     * calendars, or runs from midnight to midnight.
     *
     * @return empty where they cannot be told, which is then said
     */
    static Optional<IcsDays> of(IcsEvent event, Faults faults) {
        var start = event.property("DTSTART");
        if (start.isEmpty()) {
            mark(faults, event, ProblemCode.MISSING_PROPERTY, "DTSTART");
            return Optional.empty();
        }
        var from = moment(start.get(), faults);
        var until = from.flatMap(begun -> end(event, begun, faults));
        return from.isEmpty() || until.isEmpty() ? Optional.empty() : between(event, from.get(), until.get(), faults);
    }

    private static Optional<IcsDays> between(IcsEvent event, LocalDateTime from, LocalDateTime until, Faults faults) {
        if (until.isBefore(from)) {
            mark(faults, event, ProblemCode.ENDS_BEFORE_IT_BEGINS);
            return Optional.empty();
        }
        // An event without length is on the day it begins.
        var lastMoment = until.isAfter(from) ? until.minusNanos(1) : from;
        boolean isWholeDays = isMidnight(from) && isMidnight(until);
        if (!isWholeDays && !from.toLocalDate().equals(lastMoment.toLocalDate())) {
            mark(faults, event, ProblemCode.EVENT_WITH_TIMES);
            return Optional.empty();
        }
        return Optional.of(new IcsDays(from.toLocalDate(), lastMoment.toLocalDate()));
    }

    /** The first moment after the event; without an end of its own a day without time lasts one day. */
    private static Optional<LocalDateTime> end(IcsEvent event, LocalDateTime from, Faults faults) {
        var end = event.property("DTEND");
        if (end.isPresent()) {
            return moment(end.get(), faults);
        }
        boolean isDay = DAY.matcher(event.value("DTSTART")).matches();
        var length = event.property("DURATION");
        if (length.isEmpty() || !isDay) {
            return Optional.of(isDay ? from.plusDays(1) : from);
        }
        var days = LENGTH_IN_DAYS.matcher(event.value("DURATION"));
        if (!days.matches()) {
            whole(faults, length.get(), ProblemCode.CALENDAR_VALUE, "DURATION", shortened(length.get()));
            return Optional.empty();
        }
        int count = Integer.parseInt(days.group(1));
        return Optional.of(from.plusDays(days.group(2).equals("W") ? 7L * count : count));
    }

    private static Optional<LocalDateTime> moment(IcsProperty property, Faults faults) {
        String value = property.value().strip();
        boolean isDay = DAY.matcher(value).matches();
        if (!isDay && !MOMENT.matcher(value).matches()) {
            whole(faults, property, ProblemCode.NOT_A_CALENDAR_DATE, shortened(property));
            return Optional.empty();
        }
        if (!isDay && !CHINESE_ZONES.contains(property.zone())) {
            whole(faults, property, ProblemCode.EVENT_WITH_TIMES);
            return Optional.empty();
        }
        try {
            var moment = isDay
                    ? LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay()
                    : time(value);
            if (moment.getYear() < EARLIEST_YEAR || moment.getYear() > LATEST_YEAR) {
                whole(faults, property, ProblemCode.DATE_TOO_FAR, value);
                return Optional.empty();
            }
            return Optional.of(moment);
        } catch (DateTimeException e) {
            // The library's words name Java types; ours name the value.
            whole(faults, property, ProblemCode.NO_SUCH_DAY, value);
            return Optional.empty();
        }
    }

    /** @throws DateTimeException where there is no such day or time */
    private static LocalDateTime time(String value) {
        if (!value.endsWith("Z")) {
            return LocalDateTime.parse(value, LOCAL_TIME);
        }
        return LocalDateTime.parse(value.substring(0, value.length() - 1), LOCAL_TIME)
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(CHINA)
                .toLocalDateTime();
    }

    /** The day in China of a moment such as {@code 20241007T160000Z}; empty where the value is no such moment. */
    static Optional<LocalDate> dayOfMoment(String value) {
        if (!MOMENT.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(time(value).toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isMidnight(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** A value as a message may hold it: a file may have one of megabytes. */
    static String shortened(IcsProperty property) {
        String value = property.value().strip();
        return value.length() <= 40 ? value : value.substring(0, value.offsetByCodePoints(0, 20)) + "…";
    }

    static void mark(Faults faults, IcsEvent event, ProblemCode code, String... arguments) {
        faults.add(code, event.position(), Integer.MAX_VALUE, arguments);
    }

    static void whole(Faults faults, IcsProperty property, ProblemCode code, String... arguments) {
        faults.add(code, property.position(), Integer.MAX_VALUE, arguments);
    }
}
