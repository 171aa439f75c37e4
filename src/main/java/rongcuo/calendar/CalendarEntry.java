package rongcuo.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An entry of whole days in a calendar for people, such as Outlook's or a phone's.
 *
 * @param id the same in each publication, by which calendars know an entry that moved; see {@link #idOf}
 * @param first the first day
 * @param last the last day, included; a provisional deadline is an entry from its earliest day to its latest
 * @param summary one line
 * @param description any number of lines, parted by {@code \n}
 */
public record CalendarEntry(
        UUID id, LocalDate first, LocalDate last, String summary, String description, Alarm alarm, Standing standing) {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** Control characters, lone halves of a character, and what turns the direction of writing. */
    private static final Pattern UNSHOWN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n]]");

    public CalendarEntry {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("an entry ends on its first day or later, was " + first + " to " + last);
        }
        summary = line(summary);
        description = UNSHOWN.matcher(LINE_BREAK.matcher(description).replaceAll("\n"))
                .replaceAll(" ")
                .strip();
    }

    /**
     * The id of what an entry stands for.
     *
     * @param identity what never changes about it, such as the case's number and the step: neither its days nor its
     *     words
     */
    public static UUID idOf(String identity) {
        return UUID.nameUUIDFromBytes(("rongcuo:" + identity).getBytes(StandardCharsets.UTF_8));
    }

    /** The same entry, taken back. */
    CalendarEntry cancelled() {
        return new CalendarEntry(id, first, last, summary, description, Alarm.NONE, Standing.CANCELLED);
    }

    private static String line(String text) {
        return UNSHOWN.matcher(LINE_BREAK.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
