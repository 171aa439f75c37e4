package rongcuo.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import rongcuo.calendar.NoticeDay;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * Lists of holidays that others publish: JSON in the form of holiday-cn, iCalendar, or a table {@code date,name,kind}. In
 * which of them a list is shows in its first character or word, or in the name of its file.
 */
public final class HolidayListReader {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;

    private static final List<List<String>> COLUMNS =
            List.of(List.of("date", "日期"), List.of("name", "名称", "节日", "节假日"), List.of("kind", "性质", "类别", "类型"));

    private static final List<Integer> UNNAMED = List.of(0, 1, 2);

    /** 调休 alone is no word for either. */
    private static final Map<String, NoticeDay.Kind> KINDS = Map.ofEntries(
            Map.entry("holiday", NoticeDay.Kind.HOLIDAY),
            Map.entry("off", NoticeDay.Kind.HOLIDAY),
            Map.entry("休", NoticeDay.Kind.HOLIDAY),
            Map.entry("休息", NoticeDay.Kind.HOLIDAY),
            Map.entry("放假", NoticeDay.Kind.HOLIDAY),
            Map.entry("调休放假", NoticeDay.Kind.HOLIDAY),
            Map.entry("节假日", NoticeDay.Kind.HOLIDAY),
            Map.entry("workday", NoticeDay.Kind.WORKDAY),
            Map.entry("work", NoticeDay.Kind.WORKDAY),
            Map.entry("班", NoticeDay.Kind.WORKDAY),
            Map.entry("补班", NoticeDay.Kind.WORKDAY),
            Map.entry("上班", NoticeDay.Kind.WORKDAY),
            Map.entry("调休上班", NoticeDay.Kind.WORKDAY),
            Map.entry("工作日", NoticeDay.Kind.WORKDAY));

    private final SourceText source;
    private final Faults faults;
    private final Map<LocalDate, NoticeDay> days = new TreeMap<>();

    private HolidayListReader(SourceText source, Problems problems) {
        this.source = source;
        this.faults = Faults.of(source, problems);
    }

    /** The list; empty where something is wrong with it, which is told. */
    public static Optional<HolidayList> read(SourceText source, Problems problems) {
        String start = source.text().stripLeading();
        var reader = new HolidayListReader(source, problems);
        boolean isNamedCalendar = source.name().toLowerCase(Locale.ROOT).endsWith(".ics");
        if (isNamedCalendar || start.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            return IcsReader.noticeDays(source, problems)
                    .map(days -> new HolidayList(Optional.empty(), List.of(), days));
        }
        if (start.isEmpty()) {
            reader.faults.at(Position.startOf(source.name()), ProblemCode.EMPTY_FILE);
            return Optional.empty();
        }
        return start.startsWith("{") ? reader.json() : reader.table();
    }

    /** JSON is read as what it is a part of, so that each fault has its place. */
    private Optional<HolidayList> json() {
        var document = YamlTree.single(source, faults);
        if (faults.anyError() || document.isEmpty()) {
            return Optional.empty();
        }
        var list = MappingReader.of(document.get(), faults, List.of("$schema", "$id", "year", "papers", "days"));
        list.requiredNode("days");
        for (var item : list.items("days")) {
            addDay(MappingReader.of(item, faults, List.of("name", "date", "isOffDay")));
        }
        return result(list.integer("year", FIRST_YEAR, LAST_YEAR), list.texts("papers"));
    }

    private void addDay(MappingReader entry) {
        entry.requiredNode("date");
        entry.requiredNode("isOffDay");
        String name = entry.requiredText("name");
        var date = entry.date("date");
        var isFree = entry.truth("isOffDay");
        if (date.isPresent() && isFree.isPresent()) {
            var kind = isFree.get() ? NoticeDay.Kind.HOLIDAY : NoticeDay.Kind.WORKDAY;
            var place = entry.node("date").map(YamlNode::position).orElse(entry.position());
            add(new NoticeDay(date.get(), name, kind, place), 10);
        }
    }

    private Optional<HolidayList> result(Optional<Integer> year, List<String> papers) {
        if (days.isEmpty() && !faults.anyError()) {
            faults.at(Position.startOf(source.name()), ProblemCode.NO_MARKED_DAYS);
        }
        return faults.anyError()
                ? Optional.empty()
                : Optional.of(new HolidayList(year, papers, List.copyOf(days.values())));
    }

    /** @param length how many characters the day is written with */
    private void add(NoticeDay day, int length) {
        if (days.putIfAbsent(day.date(), day) != null) {
            faults.add(ProblemCode.DAY_TWICE, day.position(), length, day.date().toString());
        }
    }

    private Optional<HolidayList> table() {
        try (var parser = CSVParser.parse(source.text(), CSVFormat.RFC4180)) {
            var lines = source.text().lines().toList();
            var columns = UNNAMED;
            int line = 1;
            for (var records = parser.iterator(); records.hasNext() && !faults.isFull(); ) {
                var record = records.next();
                var row = new Row(record, line, lines.get(line - 1));
                boolean isFirst = record.getRecordNumber() == 1;
                var named = isFirst ? columns(record) : Optional.<List<Integer>>empty();
                if (named.isPresent()) {
                    columns = named.get();
                } else if (isFirst && record.size() < COLUMNS.size()) {
                    faults.add(ProblemCode.NOT_A_HOLIDAY_LIST, new Position(source.name(), 1, 1), Integer.MAX_VALUE);
                    return Optional.empty();
                } else if (record.size() > 1 || !record.get(0).isBlank()) {
                    addDay(row, columns);
                }
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // What the parser cannot divide into cells is a fault of the file.
            faults.at(Position.startOf(source.name()), ProblemCode.NOT_A_HOLIDAY_LIST);
        }
        return result(Optional.empty(), List.of());
    }

    private record Row(CSVRecord record, int line, String text) {
        String cell(int column) {
            return record.get(column).strip();
        }
    }

    /** Where the columns stand by their titles; empty where the record does not name them all. */
    private static Optional<List<Integer>> columns(CSVRecord record) {
        var columns = new ArrayList<Integer>();
        for (var titles : COLUMNS) {
            for (int i = 0; i < record.size(); i++) {
                if (titles.contains(record.get(i).strip().toLowerCase(Locale.ROOT))) {
                    columns.add(i);
                    break;
                }
            }
        }
        return columns.size() == COLUMNS.size() ? Optional.of(columns) : Optional.empty();
    }

    private void addDay(Row row, List<Integer> columns) {
        var start = new Position(source.name(), row.line(), 1);
        if (row.record().size() <= Collections.max(columns)) {
            faults.add(
                    ProblemCode.HOLIDAY_CELLS,
                    start,
                    Integer.MAX_VALUE,
                    Integer.toString(row.record().size()));
            return;
        }
        var date = date(row, row.cell(columns.get(0)));
        var kind = kind(row, row.cell(columns.get(2)));
        if (date.isPresent() && kind.isPresent()) {
            String written = row.cell(columns.get(0));
            add(new NoticeDay(date.get(), row.cell(columns.get(1)), kind.get(), place(row, written)), written.length());
        }
    }

    private Optional<LocalDate> date(Row row, String written) {
        var date = WrittenDay.of(written);
        if (date.isEmpty()) {
            var fault = WrittenDay.fault(written);
            faults.add(
                    fault.code(),
                    place(row, written),
                    written.length(),
                    fault.arguments().toArray(new String[0]));
        }
        return date;
    }

    private Optional<NoticeDay.Kind> kind(Row row, String written) {
        var kind = Optional.ofNullable(KINDS.get(written.toLowerCase(Locale.ROOT)));
        if (kind.isEmpty()) {
            faults.add(ProblemCode.HOLIDAY_KIND, place(row, written), written.length(), written);
        }
        return kind;
    }

    private Position place(Row row, String cell) {
        return new Position(source.name(), row.line(), Math.max(0, row.text().indexOf(cell)) + 1);
    }
}
