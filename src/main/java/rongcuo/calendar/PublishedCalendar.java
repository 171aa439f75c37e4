package rongcuo.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A calendar for people as it was or is published, in the order of its days.
 *
 * <p>Each publication is made from the one before, so that calendars see which entry moved and which is gone, and so
 * that a publication in which nothing changed is the same file, byte for byte.
 */
public record PublishedCalendar(List<PublishedEntry> entries) {
    private static final Comparator<PublishedEntry> ORDER = Comparator.comparing(
                    (PublishedEntry published) -> published.entry().first())
            .thenComparing(published -> published.entry().last())
            .thenComparing(published -> published.entry().id());

    /** What stands before the first publication. */
    public static final PublishedCalendar NONE = new PublishedCalendar(List.of());

    /** By which a file shows that it was made here; without the version, which changes no entry. */
    public static final String PRODUCER = "-//Rongcuo//Deadlines//ZH";

    public PublishedCalendar {
        Set<UUID> ids = new HashSet<>();
        for (PublishedEntry published : entries) {
            if (!ids.add(published.entry().id())) {
                throw new IllegalArgumentException(
                        "two entries have the id " + published.entry().id());
            }
        }
        entries = entries.stream().sorted(ORDER).toList();
    }

    /**
     * The next publication.
     *
     * <p>An entry whose days or standing changed rises in sequence (RFC 5546, 2.1.4), one whose words changed is only
     * stamped anew, and one that is as it was keeps its stamp. An entry that is no longer given is cancelled, and stays
     * so without rising again.
     *
     * @param now all entries that hold
     */
    public PublishedCalendar revised(List<CalendarEntry> now, LocalDate today) {
        Map<UUID, PublishedEntry> before = new LinkedHashMap<>();
        entries.forEach(published -> before.put(published.entry().id(), published));
        List<PublishedEntry> next = new ArrayList<>();
        for (CalendarEntry entry : now) {
            var known = before.remove(entry.id());
            next.add(known == null ? new PublishedEntry(entry, 0, today) : known.revised(entry, today));
        }
        for (PublishedEntry gone : before.values()) {
            next.add(gone.revised(gone.entry().cancelled(), today));
        }
        return new PublishedCalendar(next);
    }
}
