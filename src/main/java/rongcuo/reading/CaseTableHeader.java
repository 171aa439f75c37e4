package rongcuo.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.RowBlock;
import rongcuo.fact.NameKey;
import rongcuo.source.NearestName;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/**
 * What the columns of a table of cases mean: facts and events by id, label or alias, and the few entries that every
 * case has. A column that means nothing is passed over and told once.
 *
 * <p>Immutable, so that several threads may read rows by it.
 */
public final class CaseTableHeader {
    private static final Map<String, Entry> ENTRIES = Map.ofEntries(
            Map.entry("case", Entry.CASE),
            Map.entry("案号", Entry.CASE),
            Map.entry("案件编号", Entry.CASE),
            Map.entry("编号", Entry.CASE),
            Map.entry("policy", Entry.POLICY),
            Map.entry("适用办法", Entry.POLICY),
            Map.entry("政策", Entry.POLICY),
            Map.entry("name", Entry.NAME),
            Map.entry("姓名", Entry.NAME),
            Map.entry("当事人", Entry.NAME),
            Map.entry("managed-by", Entry.MANAGED_BY));

    /** What people add to a heading that is no part of the name. */
    private static final Pattern ADDITION = Pattern.compile("[*]|\\(必填\\)|:$");

    /** What spreadsheets make of a long number. */
    private static final Pattern LOST_DIGITS = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+[0-9]+");

    /** In a name of two or three characters one wrong leaves a guess. */
    private static final int SHORTEST_TYPO = 4;

    private static final String STARTS_A_FORMULA = "=+-@＝＋－＠\t";

    private final String file;
    private final List<Column> columns;
    private final List<String> headings;

    private CaseTableHeader(String file, List<Column> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.headings = columns.stream().map(Column::heading).toList();
    }

    /** What a column is of. */
    private enum Entry {
        CASE,
        POLICY,
        NAME,
        MANAGED_BY,
        FACT,
        EVENT,
        NOTHING
    }

    /** @param name the id of the fact or event; of another entry empty */
    private record Column(String heading, Entry entry, String name) {}

    /** What a row of headings says; what is wrong with it is told. */
    public static CaseTableHeader of(String file, RowBlock.Row row, PolicyLibrary library, Problems problems) {
        var names = new CaseNames(library, List.of());
        var columns = new ArrayList<Column>();
        for (String heading : row.cells()) {
            columns.add(column(heading.strip(), names));
        }
        var header = new CaseTableHeader(file, columns);
        header.tellFaults(row.number(), names, problems);
        return header;
    }

    private static Column column(String heading, CaseNames names) {
        String key = ADDITION.matcher(NameKey.of(heading)).replaceAll("");
        var entry = Optional.ofNullable(ENTRIES.get(key));
        if (entry.isPresent()) {
            return new Column(heading, entry.get(), "");
        }
        var fact = names.fact(key);
        if (fact.isPresent()) {
            return new Column(heading, Entry.FACT, fact.get().id().value());
        }
        var event = names.event(key);
        return event.isPresent()
                ? new Column(heading, Entry.EVENT, event.get().id().value())
                : new Column(heading, Entry.NOTHING, "");
    }

    private void tellFaults(int row, CaseNames names, Problems problems) {
        var faults = Faults.ofRow(List.of(), problems);
        var unknown = new ArrayList<String>();
        var seen = EnumSet.noneOf(Entry.class);
        int firstUnknown = 0;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var position = new Position(file, row, i + 1);
            switch (column.entry()) {
                case FACT, EVENT -> {
                    // One fact in two columns may be; what they say must agree.
                }
                case NOTHING -> {
                    var nearest = nearest(column.heading(), names);
                    if (nearest.isPresent()) {
                        faults.at(position, ProblemCode.MISTYPED_COLUMN, column.heading(), nearest.get());
                    } else if (!column.heading().isEmpty()) {
                        firstUnknown = unknown.isEmpty() ? i + 1 : firstUnknown;
                        unknown.add(column.heading());
                    }
                }
                default -> {
                    if (!seen.add(column.entry())) {
                        faults.at(position, ProblemCode.COLUMN_TWICE, column.heading());
                    }
                }
            }
        }
        if (!unknown.isEmpty()) {
            faults.at(new Position(file, row, firstUnknown), ProblemCode.UNKNOWN_COLUMNS, String.join(", ", unknown));
        }
    }

    private static Optional<String> nearest(String heading, CaseNames names) {
        if (heading.length() < SHORTEST_TYPO) {
            return Optional.empty();
        }
        var fact = names.nearestFact(heading);
        var event = fact.isPresent() ? fact : names.nearestEvent(heading);
        return event.isPresent() ? event : NearestName.of(NameKey.of(heading), ENTRIES.keySet());
    }

    /** Whether a column gives the days of an event, without which there is nothing to count from. */
    public boolean datesEvents() {
        for (var column : columns) {
            if (column.entry() == Entry.EVENT) {
                return true;
            }
        }
        return false;
    }

    /**
     * The case of a row, by the same reader that reads a case file. An empty cell says nothing.
     *
     * @param problems of this row; each names the column of its cell
     * @return empty where something is wrong with the row, which is then told
     */
    public Optional<CaseFile> caseFile(RowBlock.Row row, CaseReader reader, Problems problems) {
        var faults = Faults.ofRow(headings, problems);
        if (!row.isBlankFrom(columns.size())) {
            faults.at(position(row, columns.size()), ProblemCode.CELLS_PAST_HEADINGS, Integer.toString(columns.size()));
        }
        var caseFile = reader.read(document(row, faults), CaseReader.defaultId(file, row.number()), faults);
        return faults.anyError() ? Optional.empty() : Optional.of(caseFile);
    }

    private YamlNode.Mapping document(RowBlock.Row row, Faults faults) {
        var ofCase = new ArrayList<YamlNode.Entry>();
        var respondent = new ArrayList<YamlNode.Entry>();
        var events = new ArrayList<YamlNode.Entry>();
        var facts = new ArrayList<YamlNode.Entry>();
        for (int i = 0; i < Math.min(row.cells().size(), columns.size()); i++) {
            var position = position(row, i);
            var cell = new YamlNode.Scalar(written(row.cells().get(i)), YamlNode.Style.QUOTED, position);
            if (NameKey.of(cell.text()).isEmpty()) {
                continue;
            }
            var column = columns.get(i);
            switch (column.entry()) {
                case CASE -> {
                    if (LOST_DIGITS.matcher(cell.text()).matches()) {
                        faults.at(cell, ProblemCode.CASE_ID_DAMAGED, cell.text());
                    }
                    ofCase.add(entry("case", cell));
                }
                case POLICY -> ofCase.add(entry("policy", cell));
                case NAME -> respondent.add(entry("name", cell));
                case MANAGED_BY -> respondent.add(entry("managed-by", cell));
                case EVENT -> events.add(entry(column.name(), cell));
                case FACT -> facts.add(entry(column.name(), cell));
                case NOTHING -> {
                    // Told with the header.
                }
            }
        }
        addUnlessEmpty("respondent", respondent, row, ofCase);
        addUnlessEmpty("events", events, row, ofCase);
        addUnlessEmpty("facts", facts, row, ofCase);
        return new YamlNode.Mapping(ofCase, position(row, 0));
    }

    private void addUnlessEmpty(
            String key, List<YamlNode.Entry> entries, RowBlock.Row row, List<YamlNode.Entry> ofCase) {
        if (!entries.isEmpty()) {
            ofCase.add(entry(key, new YamlNode.Mapping(entries, position(row, 0))));
        }
    }

    private static YamlNode.Entry entry(String key, YamlNode value) {
        return new YamlNode.Entry(new YamlNode.Scalar(key, YamlNode.Style.PLAIN, value.position()), value);
    }

    private Position position(RowBlock.Row row, int index) {
        return new Position(file, row.number(), index + 1);
    }

    /** Without the mark that keeps a spreadsheet from running a text as a formula. */
    private static String written(String cell) {
        String text = cell.strip();
        boolean isMarked = text.length() > 1 && text.charAt(0) == '\'' && STARTS_A_FORMULA.indexOf(text.charAt(1)) >= 0;
        return isMarked ? text.substring(1) : text;
    }
}
