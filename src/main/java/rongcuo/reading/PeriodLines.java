package rongcuo.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import rongcuo.calendar.Expiry;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.calendar.Period;
import rongcuo.calendar.PeriodUnit;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/**
 * A table of periods to be counted, {@code region,start,kind,n}, one line at a time.
 *
 * <p>A first line that names the columns may put them in any order; further columns are passed on. A record never goes
 * past the end of its line, so that a quote without its pair spoils one line and no other.
 */
public final class PeriodLines {
    private static final List<List<String>> COLUMNS =
            List.of(List.of("region", "地区"), List.of("start", "起算日"), List.of("kind", "单位"), List.of("n", "数量"));
    private static final int REGION = 0;
    private static final int START = 1;
    private static final int KIND = 2;
    private static final int LENGTH = 3;

    private static final Map<String, PeriodUnit> UNITS = Map.ofEntries(
            Map.entry("workday", PeriodUnit.WORKING_DAYS),
            Map.entry("working-days", PeriodUnit.WORKING_DAYS),
            Map.entry("工作日", PeriodUnit.WORKING_DAYS),
            Map.entry("calendar-day", PeriodUnit.DAYS),
            Map.entry("days", PeriodUnit.DAYS),
            Map.entry("自然日", PeriodUnit.DAYS),
            Map.entry("日", PeriodUnit.DAYS),
            Map.entry("month", PeriodUnit.MONTHS),
            Map.entry("months", PeriodUnit.MONTHS),
            Map.entry("月", PeriodUnit.MONTHS),
            Map.entry("year", PeriodUnit.YEARS),
            Map.entry("years", PeriodUnit.YEARS),
            Map.entry("年", PeriodUnit.YEARS));

    private final ByteLines lines;
    private final String name;
    private final CalendarLibrary library;
    private final Optional<LocalDate> knownOn;
    private final String usualRegion;
    private final Problems problems;
    private final Map<String, HolidayCalendar> calendars = new HashMap<>();
    private int[] columns = {REGION, START, KIND, LENGTH};
    private int width = 4;
    private int number;
    private boolean isAnyRead;
    private boolean isEnded;

    /**
     * The lines of a stream.
     *
     * @param name by which messages call the stream
     * @param knownOn leaves out notices announced later
     * @param usualRegion where a line names none
     */
    public PeriodLines(
            InputStream in,
            String name,
            CalendarLibrary library,
            Optional<LocalDate> knownOn,
            String usualRegion,
            Problems problems) {
        this.lines = new ByteLines(in, name);
        this.name = name;
        this.library = library;
        this.knownOn = knownOn;
        this.usualRegion = usualRegion;
        this.problems = problems;
    }

    /**
     * The next line that is not blank; what is wrong with it is told.
     *
     * @return empty after the last, and where what comes is no text, which is told
     * @throws UnreadableFile where reading fails
     */
    public Optional<PeriodLine> next() {
        while (!isEnded) {
            var bytes = lines.next();
            if (bytes.isEmpty()) {
                if (!isAnyRead) {
                    tell(ProblemCode.EMPTY_FILE, "", 1);
                }
                isEnded = true;
                break;
            }
            number++;
            var line = line(bytes.get());
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    private Optional<PeriodLine> line(byte[] bytes) {
        if (bytes.length > ByteLines.LONGEST) {
            tell(ProblemCode.TEXT_TOO_LONG, "", 1, Integer.toString(ByteLines.LONGEST >> 10));
            return Optional.of(faulty(""));
        }
        var text = text(bytes);
        if (text.isEmpty()) {
            isEnded = true;
            tell(ProblemCode.NOT_TEXT, "", 1);
            return Optional.empty();
        }
        if (text.get().isBlank()) {
            return Optional.empty();
        }
        isAnyRead = true;
        return Optional.of(line(text.get()));
    }

    /** Empty where the bytes are those of no text. */
    private static Optional<String> text(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                var decoded = TextEncoding.decode(bytes);
                return decoded.isPresent() && decoded.get().indexOf('\0') < 0 ? decoded : Optional.empty();
            }
        }
        return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private PeriodLine line(String text) {
        var cells = text.indexOf('"') < 0 ? Cells.plain(text) : Cells.quoted(text);
        if (cells.isEmpty()) {
            tell(ProblemCode.PERIOD_LINE, text, 1);
            return faulty('"' + text.replace("\"", "\"\"") + '"');
        }
        if (number == 1 && isHeader(cells.get())) {
            return new PeriodLine(text, PeriodLine.Kind.HEADER, Optional.empty());
        }
        if (number == 1) {
            width = Math.max(width, cells.get().count());
        }
        int missing = width - cells.get().count();
        String padded = missing > 0 ? text + ",".repeat(missing) : text;
        if (missing < 0 || !cells.get().reach(columns)) {
            String found = Integer.toString(cells.get().count());
            tell(ProblemCode.PERIOD_CELLS, text, text.length(), found, Integer.toString(width));
            return new PeriodLine(padded, PeriodLine.Kind.FAULTY, Optional.empty());
        }
        var asked = asked(cells.get(), text);
        return new PeriodLine(padded, asked.isEmpty() ? PeriodLine.Kind.FAULTY : PeriodLine.Kind.PERIOD, asked);
    }

    private PeriodLine faulty(String firstCell) {
        return new PeriodLine(firstCell + ",".repeat(width - 1), PeriodLine.Kind.FAULTY, Optional.empty());
    }

    /** Whether the first line names the columns, which then stand as it says. */
    private boolean isHeader(Cells cells) {
        int[] found = new int[COLUMNS.size()];
        Arrays.fill(found, -1);
        for (int i = 0; i < cells.count(); i++) {
            String title = cells.texts[i].toLowerCase(Locale.ROOT);
            for (int column = 0; column < found.length; column++) {
                if (COLUMNS.get(column).contains(title)) {
                    found[column] = i;
                }
            }
        }
        for (int place : found) {
            if (place < 0) {
                return false;
            }
        }
        columns = found;
        width = cells.count();
        return true;
    }

    private Optional<PeriodLine.Asked> asked(Cells cells, String line) {
        var calendar = calendar(cells, line);
        var start = start(cells, line);
        var unit = Optional.ofNullable(UNITS.get(cells.texts[columns[KIND]]));
        if (unit.isEmpty()) {
            tell(KIND, cells, line, ProblemCode.PERIOD_KIND);
        }
        int length = length(cells.texts[columns[LENGTH]]);
        if (length < 1) {
            tell(LENGTH, cells, line, ProblemCode.PERIOD_LENGTH, Integer.toString(Expiry.MOST));
        }
        if (calendar.isEmpty() || start.isEmpty() || unit.isEmpty() || length < 1) {
            return Optional.empty();
        }
        var position = new Position(name, number, cells.starts[columns[LENGTH]] + 1);
        return Optional.of(
                new PeriodLine.Asked(calendar.get(), start.get(), new Period(length, unit.get()), line, position));
    }

    private Optional<HolidayCalendar> calendar(Cells cells, String line) {
        String written = cells.texts[columns[REGION]];
        String id = written.isEmpty() ? usualRegion : written;
        var known = Optional.ofNullable(calendars.get(id));
        if (known.isPresent()) {
            return known;
        }
        if (!library.knows(id)) {
            var nearest = problems.isFull() ? Optional.<String>empty() : library.nearest(id);
            if (nearest.isPresent()) {
                tell(REGION, cells, line, ProblemCode.MISTYPED_CALENDAR, nearest.get());
            } else {
                tell(REGION, cells, line, ProblemCode.UNKNOWN_CALENDAR);
            }
            return Optional.empty();
        }
        var calendar = library.find(id, knownOn);
        calendar.ifPresent(found -> calendars.put(id, found));
        return calendar;
    }

    private Optional<LocalDate> start(Cells cells, String line) {
        var day = day(cells.texts[columns[START]]);
        if (day.isPresent() && HolidayCalendar.reaches(day.get())) {
            return day;
        }
        tell(
                START,
                cells,
                line,
                ProblemCode.PERIOD_START,
                Integer.toString(HolidayCalendar.FIRST.getYear()),
                Integer.toString(HolidayCalendar.LAST.getYear()));
        return Optional.empty();
    }

    /** Days as scripts write them are read by hand: the general reader takes ten times as long. */
    private static Optional<LocalDate> day(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = digits(text, 0, 4);
            int month = digits(text, 5, 7);
            int day = digits(text, 8, 10);
            if (year > 0 && month > 0 && month <= 12 && day > 0 && day <= 28) {
                return Optional.of(LocalDate.of(year, month, day));
            }
        }
        return WrittenDay.of(text);
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** 0 where it is no length of a period. */
    private static int length(String text) {
        if (text.isEmpty() || text.length() > 7) {
            return 0;
        }
        int length = digits(text, 0, text.length());
        return length > Expiry.MOST ? 0 : Math.max(0, length);
    }

    private void tell(int column, Cells cells, String line, ProblemCode code, String... more) {
        String written = cells.texts[columns[column]];
        var arguments = new ArrayList<>(List.of(written));
        arguments.addAll(List.of(more));
        var position = new Position(name, number, cells.starts[columns[column]] + 1);
        add(code, position, line, written.length(), arguments.toArray(new String[0]));
    }

    private void tell(ProblemCode code, String line, int length, String... arguments) {
        add(code, new Position(name, Math.max(1, number), 1), line, length, arguments);
    }

    private void add(ProblemCode code, Position position, String line, int length, String... arguments) {
        problems.add(new Problem(code, position, line, Math.max(1, length), List.of(arguments)));
    }

    /** The cells of a line without blanks around them, and where each begins. */
    private static final class Cells {
        private final String[] texts;
        private final int[] starts;

        private Cells(int count) {
            this.texts = new String[count];
            this.starts = new int[count];
        }

        static Optional<Cells> plain(String line) {
            int count = 1;
            for (int i = 0; i < line.length(); i++) {
                count += line.charAt(i) == ',' ? 1 : 0;
            }
            var cells = new Cells(count);
            int start = 0;
            for (int i = 0; i < count; i++) {
                int comma = line.indexOf(',', start);
                cells.put(i, line.substring(start, comma < 0 ? line.length() : comma), start);
                start = comma + 1;
            }
            return Optional.of(cells);
        }

        static Optional<Cells> quoted(String line) {
            try (var parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
                var record = parser.getRecords().get(0);
                var cells = new Cells(record.size());
                int start = 0;
                for (int i = 0; i < record.size(); i++) {
                    start = Math.max(start, line.indexOf(record.get(i), start));
                    cells.put(i, record.get(i), start);
                }
                return Optional.of(cells);
            } catch (IOException | UncheckedIOException | IllegalStateException e) {
                // What the parser cannot divide is told as a fault of the line.
                return Optional.empty();
            }
        }

        private void put(int i, String written, int start) {
            texts[i] = written.strip();
            starts[i] = start + (texts[i].isEmpty() ? 0 : written.indexOf(texts[i]));
        }

        int count() {
            return texts.length;
        }

        boolean reach(int[] columns) {
            for (int column : columns) {
                if (column >= texts.length) {
                    return false;
                }
            }
            return true;
        }
    }
}
