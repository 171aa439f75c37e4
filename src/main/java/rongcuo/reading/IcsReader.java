package rongcuo.reading;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import rongcuo.calendar.Alarm;
import rongcuo.calendar.CalendarEntry;
import rongcuo.calendar.NoticeDay;
import rongcuo.calendar.PublishedCalendar;
import rongcuo.calendar.PublishedEntry;
import rongcuo.calendar.Standing;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** Calendar files (iCalendar, RFC 5545): those published here before, and those of holidays that others share. */
public final class IcsReader {
    /** The longest holiday ever given is a quarter of this; what is longer is no holiday. */
    private static final int MOST_DAYS = 60;

    private static final int LONGEST_TITLE = 1024;

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,6}");

    private final Faults faults;

    private IcsReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * A calendar that was published before, as it was then.
     *
     * @return empty where the file has errors or was made by another program, which it would be wrong to write over
     */
    public static Optional<PublishedCalendar> published(SourceText source, Problems problems) {
        var faults = Faults.of(source, problems);
        return new IcsReader(faults).published(source);
    }

    /**
     * The days that a calendar of holidays marks as free or as worked, in order, each once. An event that is neither, such
     * as a solar term, is passed over.
     *
     * @return empty where the file has errors or no such day
     */
    public static Optional<List<NoticeDay>> noticeDays(SourceText source, Problems problems) {
        var faults = Faults.of(source, problems);
        return new IcsReader(faults).noticeDays(source);
    }

    private Optional<PublishedCalendar> published(SourceText source) {
        var file = IcsFile.read(source, faults);
        if (faults.anyError()) {
            return Optional.empty();
        }
        if (!file.producer().map(IcsProperty::value).orElse("").equals(PublishedCalendar.PRODUCER)) {
            var place = file.producer().map(IcsProperty::position).orElse(Position.startOf(source.name()));
            faults.add(ProblemCode.NOT_OUR_CALENDAR, place, Integer.MAX_VALUE);
            return Optional.empty();
        }
        List<PublishedEntry> entries = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (IcsEvent event : file.events()) {
            entry(event).ifPresent(entry -> {
                if (ids.add(entry.entry().id())) {
                    entries.add(entry);
                } else {
                    IcsDays.mark(faults, event, ProblemCode.ID_TWICE, event.value("UID"));
                }
            });
        }
        return faults.anyError() ? Optional.empty() : Optional.of(new PublishedCalendar(entries));
    }

    private Optional<PublishedEntry> entry(IcsEvent event) {
        var id = id(event);
        var days = IcsDays.of(event, faults);
        var standing = standing(event);
        var sequence = sequence(event);
        var stamped = stamped(event);
        if (id.isEmpty() || days.isEmpty() || standing.isEmpty() || sequence.isEmpty() || stamped.isEmpty()) {
            return Optional.empty();
        }
        var entry = new CalendarEntry(
                id.get(),
                days.get().first(),
                days.get().last(),
                text(event, "SUMMARY"),
                text(event, "DESCRIPTION"),
                event.alarms() == IcsEvent.Alarms.SOME ? Alarm.DAY_BEFORE : Alarm.NONE,
                standing.get());
        return Optional.of(new PublishedEntry(entry, sequence.get(), stamped.get()));
    }

    private Optional<UUID> id(IcsEvent event) {
        String id = event.value("UID");
        return ID.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : refused(event, "UID");
    }

    private Optional<Standing> standing(IcsEvent event) {
        return switch (event.value("STATUS").toUpperCase(Locale.ROOT)) {
            case "CONFIRMED" -> Optional.of(Standing.CONFIRMED);
            case "TENTATIVE" -> Optional.of(Standing.TENTATIVE);
            case "CANCELLED" -> Optional.of(Standing.CANCELLED);
            default -> refused(event, "STATUS");
        };
    }

    private Optional<Integer> sequence(IcsEvent event) {
        String sequence = event.value("SEQUENCE");
        return SMALL_NUMBER.matcher(sequence).matches()
                ? Optional.of(Integer.valueOf(sequence))
                : refused(event, "SEQUENCE");
    }

    private Optional<LocalDate> stamped(IcsEvent event) {
        var day = IcsDays.dayOfMoment(event.value("DTSTAMP"));
        return day.isPresent() ? day : refused(event, "DTSTAMP");
    }

    /** Says that a property of ours is missing or is not as we write it. */
    private <T> Optional<T> refused(IcsEvent event, String name) {
        event.property(name)
                .ifPresentOrElse(
                        property -> IcsDays.whole(
                                faults, property, ProblemCode.CALENDAR_VALUE, name, IcsDays.shortened(property)),
                        () -> IcsDays.mark(faults, event, ProblemCode.MISSING_PROPERTY, name));
        return Optional.empty();
    }

    private static String text(IcsEvent event, String name) {
        return VObjectPropertyValues.unescape(event.value(name));
    }

    private Optional<List<NoticeDay>> noticeDays(SourceText source) {
        var file = IcsFile.read(source, faults);
        Map<LocalDate, NoticeDay> days = new TreeMap<>();
        List<IcsEvent> unmarked = new ArrayList<>();
        for (IcsEvent event : file.events()) {
            if (!event.value("STATUS").equalsIgnoreCase("CANCELLED")) {
                var title = HolidayTitle.of(title(event));
                var kinds = kinds(event, title);
                if (kinds.isEmpty()) {
                    unmarked.add(event);
                } else if (kinds.size() > 1) {
                    event.property("SUMMARY")
                            .ifPresent(property -> IcsDays.whole(
                                    faults, property, ProblemCode.UNCLEAR_DAY, IcsDays.shortened(property)));
                } else {
                    addDays(event, title.name(), kinds.iterator().next(), days);
                }
            }
        }
        if (days.isEmpty() && !faults.anyError()) {
            faults.at(Position.startOf(source.name()), ProblemCode.NO_MARKED_DAYS);
        } else if (!unmarked.isEmpty()) {
            IcsDays.mark(faults, unmarked.get(0), ProblemCode.UNMARKED_EVENTS, Integer.toString(unmarked.size()));
        }
        return faults.anyError() ? Optional.empty() : Optional.of(List.copyOf(days.values()));
    }

    private String title(IcsEvent event) {
        String title = text(event, "SUMMARY");
        if (title.length() > LONGEST_TITLE) {
            event.property("SUMMARY")
                    .ifPresent(property -> IcsDays.whole(faults, property, ProblemCode.TEXT_TOO_LONG, "1"));
            return "";
        }
        return title;
    }

    private static Set<NoticeDay.Kind> kinds(IcsEvent event, HolidayTitle title) {
        var mark = HolidayTitle.ofMark(event.value("X-APPLE-SPECIAL-DAY"));
        return mark.isPresent() ? EnumSet.of(mark.get()) : title.kinds();
    }

    private void addDays(IcsEvent event, String name, NoticeDay.Kind kind, Map<LocalDate, NoticeDay> days) {
        if (event.property("RRULE").isPresent()
                || event.property("RDATE").isPresent()
                || event.property("RECURRENCE-ID").isPresent()) {
            IcsDays.mark(faults, event, ProblemCode.EVENT_REPEATS);
            return;
        }
        var found = IcsDays.of(event, faults);
        if (found.isEmpty()) {
            return;
        }
        var first = found.get().first();
        if (found.get().last().isAfter(first.plusDays(MOST_DAYS - 1))) {
            IcsDays.mark(faults, event, ProblemCode.EVENT_TOO_LONG, Integer.toString(MOST_DAYS));
            return;
        }
        for (var day = first; !day.isAfter(found.get().last()); day = day.plusDays(1)) {
            var known = days.putIfAbsent(day, new NoticeDay(day, name, kind, event.position()));
            if (known != null && known.kind() != kind) {
                IcsDays.mark(faults, event, ProblemCode.DAY_OFF_AND_WORKED, day.toString());
            }
        }
    }
}
