package rongcuo.reading;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.SourceText;

/**
 * The events of a calendar file (iCalendar, RFC 5545), with the lines on which they stand. Nothing is repeated or
 * spread over days here, so that no file grows.
 *
 * @param producer what says that it made the file, empty where nothing does
 */
record IcsFile(Optional<IcsProperty> producer, List<IcsEvent> events) {
    IcsFile {
        events = List.copyOf(events);
    }

    /** The file's events; where it is broken, those that could be read. */
    static IcsFile read(SourceText source, Faults faults) {
        String text = source.text();
        int start = 0;
        int line = 1;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            line += endsLine(text, start) ? 1 : 0;
            start++;
        }
        if (!text.regionMatches(true, start, "BEGIN:VCALENDAR", 0, "BEGIN:VCALENDAR".length())) {
            faults.at(Position.startOf(source.name()), ProblemCode.NOT_A_CALENDAR);
            return new IcsFile(Optional.empty(), List.of());
        }
        var listener = new Listener(source.name(), line - 1, faults);
        // Blank lines before the first are left out: on them the library ends its reading.
        try (var reader = new VObjectReader(new StringReader(text.substring(start)), SyntaxRules.iCalendar())) {
            reader.setDefaultQuotedPrintableCharset(StandardCharsets.UTF_8);
            reader.parse(listener);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be read", e);
        }
        return listener.file();
    }

    /** Whether a line ends at this character; of CRLF the second one ends it. */
    private static boolean endsLine(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && !text.startsWith("\r\n", at));
    }

    /** Gathers what the library reports line by line. */
    private static final class Listener implements VObjectDataListener {
        /** Real calendars nest three deep; each further level costs the library time on every line. */
        private static final int DEEPEST = 8;

        private static final List<String> IN_CALENDAR = List.of("VCALENDAR");
        private static final List<String> IN_EVENT = List.of("VCALENDAR", "VEVENT");

        private static final Set<String> READ = Set.of(
                "DTSTART",
                "DTEND",
                "DTSTAMP",
                "DURATION",
                "SUMMARY",
                "DESCRIPTION",
                "UID",
                "SEQUENCE",
                "STATUS",
                "RRULE",
                "RDATE",
                "RECURRENCE-ID",
                "X-APPLE-SPECIAL-DAY");

        private static final Set<String> MAY_REPEAT = Set.of("RRULE", "RDATE");

        private final String file;
        private final int linesBefore;
        private final Faults faults;
        private final List<IcsEvent> events = new ArrayList<>();
        private final List<Position> open = new ArrayList<>();
        private final Map<String, IcsProperty> properties = new HashMap<>();
        private Optional<IcsProperty> producer = Optional.empty();
        private IcsEvent.Alarms alarms = IcsEvent.Alarms.NONE;

        Listener(String file, int linesBefore, Faults faults) {
            this.file = file;
            this.linesBefore = linesBefore;
            this.faults = faults;
        }

        IcsFile file() {
            if (!open.isEmpty()) {
                whole(ProblemCode.UNCLOSED_COMPONENT, open.get(0));
            }
            return new IcsFile(producer, events);
        }

        @Override
        public void onComponentBegin(String name, Context context) {
            if (open.size() == DEEPEST) {
                whole(ProblemCode.TOO_DEEP, position(context), Integer.toString(DEEPEST));
                open.clear();
                context.stop();
                return;
            }
            if (context.getParentComponents().equals(IN_CALENDAR) && name.equals("VEVENT")) {
                properties.clear();
                alarms = IcsEvent.Alarms.NONE;
            }
            if (context.getParentComponents().equals(IN_EVENT) && name.equals("VALARM")) {
                alarms = IcsEvent.Alarms.SOME;
            }
            open.add(position(context));
        }

        @Override
        public void onComponentEnd(String name, Context context) {
            var begun = open.remove(open.size() - 1);
            if (!endsHere(name, context)) {
                whole(ProblemCode.UNCLOSED_COMPONENT, begun);
            }
            if (context.getParentComponents().equals(IN_CALENDAR) && name.equals("VEVENT")) {
                events.add(new IcsEvent(begun, properties, alarms));
            }
            stopWhenFull(context);
        }

        /** One END ends all that was begun within it too. */
        private static boolean endsHere(String name, Context context) {
            String line = context.getUnfoldedLine();
            return line.substring(line.indexOf(':') + 1).strip().equalsIgnoreCase(name);
        }

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            String name = property.getName().strip().toUpperCase(Locale.ROOT);
            var parents = context.getParentComponents();
            if (parents.equals(IN_CALENDAR) && name.equals("PRODID") && producer.isEmpty()) {
                producer = Optional.of(read(property, context));
            }
            if (!parents.equals(IN_EVENT) || !READ.contains(name)) {
                return;
            }
            if (properties.putIfAbsent(name, read(property, context)) != null && !MAY_REPEAT.contains(name)) {
                whole(ProblemCode.REPEATED_KEY, position(context), name);
            }
            stopWhenFull(context);
        }

        private IcsProperty read(VObjectProperty property, Context context) {
            var zone = Optional.ofNullable(property.getParameters().first("TZID"));
            return new IcsProperty(position(context), zone.orElse(""), property.getValue());
        }

        @Override
        public void onVersion(String version, Context context) {
            // Nothing read here differs between the versions.
        }

        @Override
        public void onWarning(
                Warning warning, @Nullable VObjectProperty property, @Nullable Exception thrown, Context context) {
            if (warning != Warning.UNKNOWN_VERSION) {
                whole(ProblemCode.BROKEN_CALENDAR_LINE, position(context));
            }
            stopWhenFull(context);
        }

        private void stopWhenFull(Context context) {
            if (faults.isFull()) {
                open.clear();
                context.stop();
            }
        }

        private Position position(Context context) {
            return new Position(file, context.getLineNumber() + linesBefore, 1);
        }

        private void whole(ProblemCode code, Position position, String... arguments) {
            faults.add(code, position, Integer.MAX_VALUE, arguments);
        }
    }
}
