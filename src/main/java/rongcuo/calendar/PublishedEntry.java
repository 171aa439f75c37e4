package rongcuo.calendar;

import java.time.LocalDate;

/**
 * A calendar entry as one publication has it.
 *
 * @param sequence how often its days or its standing changed since it was first published
 * @param stamped the day of the publication that last changed anything of it
 */
public record PublishedEntry(CalendarEntry entry, int sequence, LocalDate stamped) {
    public PublishedEntry {
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence counts from 0, was " + sequence);
        }
    }

    /** What a publication of {@code today} has instead of this one, given what the entry now says. */
    PublishedEntry revised(CalendarEntry now, LocalDate today) {
        if (now.equals(entry)) {
            return this;
        }
        boolean isMoved = !now.first().equals(entry.first())
                || !now.last().equals(entry.last())
                || now.standing() != entry.standing();
        return new PublishedEntry(now, isMoved ? sequence + 1 : sequence, today);
    }
}
