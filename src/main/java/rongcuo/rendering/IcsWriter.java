package rongcuo.rendering;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Classification;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import rongcuo.calendar.Alarm;
import rongcuo.calendar.CalendarEntry;
import rongcuo.calendar.PublishedCalendar;
import rongcuo.calendar.PublishedEntry;
import rongcuo.calendar.Standing;

/**
 * Calendars for people as iCalendar (RFC 5545), such that Outlook, WPS and phones show them alike. The same calendar
 * gives the same bytes on every day and in every time zone.
 */
public final class IcsWriter {
    /** From 00:00 of the first day back to 09:00 of the day before. */
    private static final int HOURS_BEFORE = 15;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final String name;

    /** @param name by which a calendar program lists the calendar */
    public IcsWriter(String name) {
        this.name = SafeText.of(name);
    }

    /** The file: UTF-8 without byte order mark. */
    public byte[] write(PublishedCalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // Off: the library counts characters, but a line is measured in octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(file(calendar));
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written to", e);
        }
        return IcsFolding.fold(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private ICalendar file(PublishedCalendar calendar) {
        var file = new ICalendar();
        file.setProductId(PublishedCalendar.PRODUCER);
        file.setMethod("PUBLISH");
        file.addExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(name));
        calendar.entries().forEach(published -> file.addEvent(event(published)));
        return file;
    }

    private static VEvent event(PublishedEntry published) {
        var entry = published.entry();
        Date stamp = Date.from(published.stamped().atStartOfDay(CHINA).toInstant());
        var event = new VEvent();
        event.setUid(entry.id().toString());
        event.setDateTimeStamp(stamp);
        event.setLastModified(stamp);
        event.setSequence(published.sequence());
        event.setStatus(status(entry.standing()));
        addDay(event, "DTSTART", entry.first());
        // The end is the first day no longer meant.
        addDay(event, "DTEND", entry.last().plusDays(1));
        event.addExperimentalProperty("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE");
        event.setTransparency(Transparency.transparent());
        event.setClassification(Classification.private_());
        event.setSummary(entry.summary());
        if (!entry.description().isEmpty()) {
            event.setDescription(entry.description());
        }
        if (entry.alarm() == Alarm.DAY_BEFORE) {
            event.addAlarm(alarm(entry));
        }
        return event;
    }

    /** As text: the library's own dates are moments in this machine's time zone, where a day may not exist. */
    private static void addDay(VEvent event, String property, LocalDate day) {
        event.addExperimentalProperty(property, ICalDataType.DATE, DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    private static VAlarm alarm(CalendarEntry entry) {
        // Outlook drops the sign, so that a positive trigger would ring before the day too.
        var before = Duration.builder().prior(true).hours(HOURS_BEFORE).build();
        return VAlarm.display(new Trigger(before, Related.START), entry.summary());
    }

    private static Status status(Standing standing) {
        return switch (standing) {
            case CONFIRMED -> Status.confirmed();
            case TENTATIVE -> Status.tentative();
            case CANCELLED -> Status.cancelled();
        };
    }
}
