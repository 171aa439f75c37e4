package rongcuo.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.ColumnBasis;
import rongcuo.casefile.IdentityNumber;
import rongcuo.casefile.ResultColumn;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.StatedFact;
import rongcuo.casefile.TableColumn;
import rongcuo.casefile.TableFooter;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.NameKey;
import rongcuo.fact.Statement;
import rongcuo.source.BilingualText;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/**
 * What the columns of a table of cases mean, and the case of each row. A column that means nothing is passed over and
 * told once.
 *
 * <p>Immutable, so that several threads may read rows by it.
 */
public final class CaseTableHeader {
    /** The heading of a column that holds whole cases, each a JSON object; no heading that a person would write. */
    public static final String DOCUMENT = "{}";

    /** Titles and remarks above the headings take no more rows. */
    private static final int LAST_HEADING_ROW = 10;

    /** Fewer may be words of a title, or of a file of other things. */
    private static final int FEWEST_KNOWN = 2;

    private static final int SHORTEST_RESULT = 3;
    private static final int LONGEST_SHOWN = 60;

    /** What spreadsheets make of a long number. */
    private static final Pattern LOST_DIGITS = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+[0-9]+");

    /** As every spreadsheet program shows them, whatever its language. */
    private static final Set<String> ERRORS_OF_FORMULAS = Set.of(
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#DIV/0!",
            "#NAME?",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#BUSY!",
            "#UNKNOWN!",
            "#GETTING_DATA");

    /** Blanks that no {@link String#strip} takes off. */
    private static final Pattern BLANKS = Pattern.compile("^[\\s\\u00A0\\u3000\\uFEFF]+");

    private static final String STARTS_A_FORMULA = "=+-@＝＋－＠";

    private final String file;
    private final RowBlock.Row row;
    private final ColumnNames names;
    private final List<ColumnNames.Column> readings;
    private final List<TableColumn> columns;
    private final List<String> headings;
    /** As messages name them. */
    private final List<String> shown;

    private final List<String> unknown;
    private final Map<FactId, List<Integer>> setColumns;
    private final int document;
    private final int original;
    private final TableFooter footer;

    private CaseTableHeader(String file, RowBlock.Row row, ColumnNames names) {
        this.file = file;
        this.row = row;
        this.names = names;
        this.readings = readings(row, names);
        this.columns = readings.stream().map(ColumnNames.Column::column).toList();
        this.headings = columns.stream().map(TableColumn::heading).toList();
        this.shown = TableColumn.names(columns);
        this.unknown = unknown(columns, names);
        this.setColumns = setColumns(readings);
        this.document = first(TableColumn.Role.DOCUMENT);
        this.original = original(columns);
        this.footer = new TableFooter(first(TableColumn.Role.CASE));
    }

    private static List<ColumnNames.Column> readings(RowBlock.Row row, ColumnNames names) {
        var readings = new ArrayList<ColumnNames.Column>();
        int results = results(row.cells());
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = row.cells().get(i).strip();
            if (i < results) {
                readings.add(ColumnNames.Column.of(TableColumn.Role.RESULT, ColumnBasis.RESULT, heading));
            } else if (heading.equals(DOCUMENT)) {
                readings.add(ColumnNames.Column.of(TableColumn.Role.DOCUMENT, ColumnBasis.WORD, heading));
            } else {
                readings.add(names.column(heading));
            }
        }
        return List.copyOf(readings);
    }

    /** How many columns a screening has written before those of the table. They stand in the order of writing. */
    private static int results(List<String> headings) {
        int count = 0;
        Optional<ResultColumn> last = Optional.empty();
        for (String heading : headings) {
            var column = ResultColumn.headed(heading);
            boolean goesOn = column.isPresent()
                    && (last.isEmpty()
                            || (column.get().kind() == last.get().kind()
                                    && column.get().compareTo(last.get()) > 0));
            if (!goesOn) {
                break;
            }
            last = column;
            count++;
        }
        return count < SHORTEST_RESULT ? 0 : count;
    }

    private static List<String> unknown(List<TableColumn> columns, ColumnNames names) {
        var unknown = new ArrayList<String>();
        for (var column : columns) {
            boolean isNamed = !NameKey.of(column.heading()).isEmpty();
            if (column.role() == TableColumn.Role.OTHER && isNamed && !names.isChosen(column.heading())) {
                unknown.add(column.heading());
            }
        }
        return List.copyOf(unknown);
    }

    /** The columns of each set of which some column gives a single value: those of whole lists, then those of values. */
    private static Map<FactId, List<Integer>> setColumns(List<ColumnNames.Column> readings) {
        var byFact = new LinkedHashMap<FactId, List<Integer>>();
        for (int i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            if (reading.fact().isPresent() && reading.column().value().isPresent()) {
                byFact.computeIfAbsent(reading.fact().get().id(), any -> new ArrayList<>())
                        .add(i);
            }
        }
        for (int i = readings.size() - 1; i >= 0; i--) {
            var reading = readings.get(i);
            if (reading.fact().isPresent() && reading.column().value().isEmpty()) {
                var ofSet = Optional.ofNullable(byFact.get(reading.fact().get().id()));
                if (ofSet.isPresent()) {
                    ofSet.get().add(0, i);
                }
            }
        }
        byFact.replaceAll((fact, ofSet) -> List.copyOf(ofSet));
        return Map.copyOf(byFact);
    }

    /** The column in which a screening puts rows that it could not part into cells. */
    private static int original(List<TableColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            boolean isResult = columns.get(i).role() == TableColumn.Role.RESULT;
            if (isResult && ResultColumn.headed(columns.get(i).heading()).equals(Optional.of(ResultColumn.ORIGINAL))) {
                return i;
            }
        }
        return -1;
    }

    private int first(TableColumn.Role role) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == role) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Finds the row of headings: the first of rows 1 to 10 in which at least two columns are known, and at least half as
     * many as in any of these rows. Where the row below knows more, that is taken, for above it stand the headings of
     * groups of columns. A row that a reader of tables has made (its number is 0) is taken as it is.
     *
     * @param head the rows of the table in which something is written, from its first on
     * @return empty where there is none, which is then told; what is wrong with the headings is told too, and a table of
     *     whose headings an error is told is not to be read
     */
    public static Optional<CaseTableHeader> find(
            String file, List<RowBlock.Row> head, ColumnNames names, Problems problems) {
        if (head.isEmpty()) {
            new Faults(problems).at(Position.startOf(file), ProblemCode.EMPTY_FILE);
            return Optional.empty();
        }
        if (head.get(0).number() == 0) {
            return Optional.of(new CaseTableHeader(file, head.get(0), names).told(problems));
        }
        var candidates = new ArrayList<CaseTableHeader>();
        int most = 0;
        for (var row : head) {
            if (row.number() <= LAST_HEADING_ROW) {
                var candidate = new CaseTableHeader(file, row, names);
                candidates.add(candidate);
                most = Math.max(most, candidate.known());
            }
        }
        for (int i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            if (candidate.known() >= FEWEST_KNOWN && candidate.known() * 2 >= most) {
                var chosen = candidate.yieldsTo(candidates, i + 1) ? candidates.get(i + 1) : candidate;
                return Optional.of(chosen.told(problems));
            }
        }
        tellNone(file, candidates, most, problems);
        return Optional.empty();
    }

    private boolean yieldsTo(List<CaseTableHeader> candidates, int next) {
        return next < candidates.size()
                && candidates.get(next).row.number() == row.number() + 1
                && candidates.get(next).known() > known();
    }

    /**
     * The header of a row that the user names.
     *
     * @param number as a spreadsheet counts it
     * @return empty where nothing is written there, which is then told
     */
    public static Optional<CaseTableHeader> at(
            String file, int number, List<RowBlock.Row> head, ColumnNames names, Problems problems) {
        for (var row : head) {
            if (row.number() == number) {
                var header = new CaseTableHeader(file, row, names);
                if (header.known() > 0) {
                    return Optional.of(header.told(problems));
                }
                tellNone(file, List.of(header), 0, problems);
                return Optional.empty();
            }
        }
        int last = head.isEmpty() ? 0 : head.get(head.size() - 1).number();
        new Faults(problems)
                .at(
                        Position.startOf(file),
                        ProblemCode.NO_SUCH_HEADING_ROW,
                        Integer.toString(number),
                        Integer.toString(last));
        return Optional.empty();
    }

    /** How many different things the columns are of. */
    private int known() {
        var known = new HashSet<List<String>>();
        for (var column : columns) {
            if (column.role() != TableColumn.Role.OTHER && column.role() != TableColumn.Role.RESULT) {
                known.add(List.of(
                        column.role().name(), column.name(), column.value().orElse("")));
            }
        }
        return known.size();
    }

    private static void tellNone(String file, List<CaseTableHeader> candidates, int most, Problems problems) {
        var best = Optional.<CaseTableHeader>empty();
        for (var candidate : candidates) {
            boolean isLonger = best.isEmpty()
                    || candidate.headings.size() > best.get().headings.size();
            if (candidate.known() == most && isLonger) {
                best = Optional.of(candidate);
            }
        }
        int row = best.isEmpty() ? 1 : best.get().row.number();
        new Faults(problems)
                .at(
                        new Position(file, row, 1),
                        ProblemCode.NO_HEADING_ROW,
                        Integer.toString(LAST_HEADING_ROW),
                        best.isEmpty() ? "" : shown(best.get().headings));
    }

    private static String shown(List<String> headings) {
        var shown = new StringBuilder();
        for (String heading : headings) {
            if (!heading.isEmpty()) {
                shown.append(shown.isEmpty() ? "" : ", ").append(heading.replaceAll("\\s+", " "));
            }
        }
        if (shown.length() <= LONGEST_SHOWN) {
            return shown.toString();
        }
        int end = Character.isHighSurrogate(shown.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
        return shown.substring(0, end) + "…";
    }

    private CaseTableHeader told(Problems problems) {
        tellFaults(problems);
        names.tellUnused(headings, problems);
        return this;
    }

    private void tellFaults(Problems problems) {
        var faults = Faults.ofRow(List.of(), problems);
        var strange = new ArrayList<String>();
        var seen = new EnumMap<TableColumn.Role, String>(TableColumn.Role.class);
        int firstStrange = 0;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var position = position(row, i);
            switch (column.role()) {
                case IDENTITY, FACT, EVENT, RESULT -> {
                    // One fact in two columns may be; what they say must agree.
                }
                case OTHER -> {
                    if (!tellDoubt(i, faults) && unknown.contains(column.heading())) {
                        firstStrange = strange.isEmpty() ? i : firstStrange;
                        strange.add(shown.get(i));
                    }
                }
                case CASE, POLICY, NAME, MANAGED_BY, DOCUMENT -> {
                    var first = Optional.ofNullable(seen.putIfAbsent(column.role(), shown.get(i)));
                    if (first.isPresent()) {
                        faults.at(position, ProblemCode.COLUMN_TWICE, shown.get(i), first.get());
                    }
                }
            }
        }
        if (!strange.isEmpty()) {
            faults.at(position(row, firstStrange), ProblemCode.UNKNOWN_COLUMNS, String.join(", ", strange));
        }
    }

    /** Whether there is a word to say on a column that is not read. */
    private boolean tellDoubt(int index, Faults faults) {
        var doubt = readings.get(index).doubt();
        if (doubt.isPresent()) {
            faults.at(
                    position(row, index),
                    doubt.get().code(),
                    doubt.get().arguments().toArray(new String[0]));
            return true;
        }
        String heading = headings.get(index);
        if (!unknown.contains(heading)) {
            return false;
        }
        var nearest = names.nearest(heading);
        if (nearest.isPresent()) {
            faults.at(position(row, index), ProblemCode.MISTYPED_COLUMN, heading, nearest.get());
        }
        return nearest.isPresent();
    }

    /** The table, as messages call it. */
    public String file() {
        return file;
    }

    /** The row of the headings, as it stands in the table. */
    public RowBlock.Row row() {
        return row;
    }

    /** What each column is of, in the order of the table. */
    public List<TableColumn> columns() {
        return columns;
    }

    /** The declaration of the fact that a column is of, counted from 0; empty for other columns. */
    public Optional<FactDeclaration> fact(int column) {
        return readings.get(column).fact();
    }

    /** The headings, as the table has them, of the columns each of which may list all of a set. */
    Set<String> headingsOfSets() {
        var sets = new HashSet<String>();
        for (int i = 0; i < columns.size(); i++) {
            boolean isOfSet = fact(i).isPresent() && fact(i).get().type() instanceof FactType.SetType;
            if (isOfSet && columns.get(i).value().isEmpty()) {
                sets.add(row.cells().get(i));
            }
        }
        return sets;
    }

    /** Whether what stands in a column, counted from 0, is read. */
    boolean isRead(int column) {
        return column < columns.size()
                && columns.get(column).role() != TableColumn.Role.OTHER
                && columns.get(column).role() != TableColumn.Role.RESULT;
    }

    /** The column of case numbers, counted from 0; empty where there is none. */
    OptionalInt caseColumn() {
        int column = first(TableColumn.Role.CASE);
        return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** By what it was known what a column, counted from 0, is of. */
    public ColumnBasis basis(int column) {
        return readings.get(column).basis();
    }

    /** The label of the fact or event that a column, counted from 0, is of; a single value stands after a colon. */
    public Optional<BilingualText> label(int column) {
        return readings.get(column).label();
    }

    /** How the rows are known that stand under the cases. */
    public TableFooter footer() {
        return footer;
    }

    /** Whether a column gives the days of an event, without which there is nothing to count from. */
    public boolean datesEvents() {
        return first(TableColumn.Role.EVENT) >= 0 || document >= 0;
    }

    /**
     * A fact that no column gives.
     *
     * @param nearest headings of unknown columns that may mean it, the likeliest first
     */
    public record Unasked(FactId fact, BilingualText label, List<String> nearest) {
        public Unasked {
            nearest = List.copyOf(nearest);
        }
    }

    /** Those of some facts that no column gives; none where a column holds whole cases. */
    public List<Unasked> missing(Collection<FactId> needed) {
        var given = new HashSet<FactId>();
        readings.forEach(reading -> reading.fact().ifPresent(fact -> given.add(fact.id())));
        var missing = new ArrayList<Unasked>();
        for (var id : needed) {
            var fact = names.fact(id);
            if (document < 0 && !given.contains(id) && fact.isPresent()) {
                missing.add(new Unasked(id, fact.get().label(), NearHeadings.of(fact.get(), unknown)));
            }
        }
        return missing;
    }

    /**
     * The case of a row, by the same reader that reads a case file. An empty cell says nothing.
     *
     * @param problems of this row; each names the column of its cell
     * @return empty where something is wrong with the row, which is then told
     */
    public Optional<CaseFile> caseFile(RowBlock.Row row, CaseReader reader, Problems problems) {
        String name = CaseReader.defaultId(file, row.number());
        if (document >= 0
                && document < row.cells().size()
                && !row.cells().get(document).isBlank()) {
            return caseOfDocument(row, name, reader, problems);
        }
        var faults = Faults.ofRow(shown, problems);
        if (!row.isBlankFrom(columns.size())) {
            faults.at(position(row, columns.size()), ProblemCode.CELLS_PAST_HEADINGS, Integer.toString(columns.size()));
        }
        if (isUnmended(row)) {
            faults.at(position(row, original), ProblemCode.ROW_NOT_MENDED);
        }
        var cells = cells(row, faults);
        var caseFile = reader.read(document(cells, row, faults), name, facts(cells, faults), faults);
        return faults.anyError() ? Optional.empty() : Optional.of(caseFile);
    }

    /** Whether a row of so many cells leaves some of the columns without one. */
    public boolean isShort(int cells) {
        return cells < columns.size();
    }

    /** Remarks on a row that has fewer cells than there are headings: something may be missing or shifted. */
    public void remarkIfShort(RowBlock.Row row, Problems problems) {
        int cells = row.cells().size();
        if (isShort(cells)) {
            Faults.ofRow(List.of(), problems)
                    .at(
                            position(row, 0),
                            ProblemCode.SHORT_ROW,
                            Integer.toString(cells),
                            Integer.toString(columns.size()));
        }
    }

    /** Whether a screening could not part a row into cells, and nobody has since. */
    private boolean isUnmended(RowBlock.Row row) {
        if (original < 0
                || original >= row.cells().size()
                || row.cells().get(original).isBlank()) {
            return false;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            boolean isOwn = i >= columns.size() || columns.get(i).isPassedOn();
            if (isOwn && !row.cells().get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private Optional<CaseFile> caseOfDocument(RowBlock.Row row, String name, CaseReader reader, Problems problems) {
        var tree = CaseDocument.read(row.cells().get(document), position(row, document), problems);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        var faults = Faults.ofRow(List.of(), problems);
        var caseFile = reader.read(tree.get(), name, faults);
        return faults.anyError() ? Optional.empty() : Optional.of(caseFile);
    }

    /** The cells that say something, by their columns. */
    private List<Optional<YamlNode.Scalar>> cells(RowBlock.Row row, Faults faults) {
        var cells = new ArrayList<Optional<YamlNode.Scalar>>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String text = i < row.cells().size() ? written(row.cells().get(i)) : "";
            if (isErrorOfFormula(i, text)) {
                faults.at(position(row, i), ProblemCode.FORMULA_ERROR, text);
                text = "";
            }
            cells.add(
                    text.isEmpty() || NameKey.of(text).isEmpty()
                            ? Optional.empty()
                            : Optional.of(new YamlNode.Scalar(text, YamlNode.Style.QUOTED, position(row, i))));
        }
        return cells;
    }

    /** A name is taken as it stands, and so is what means nothing here. */
    private boolean isErrorOfFormula(int column, String text) {
        return text.startsWith("#")
                && ERRORS_OF_FORMULAS.contains(text)
                && switch (columns.get(column).role()) {
                    case CASE, POLICY, IDENTITY, FACT, EVENT -> true;
                    case NAME, MANAGED_BY, DOCUMENT, RESULT, OTHER -> false;
                };
    }

    private static void checkIdentity(YamlNode.Scalar cell, Faults faults) {
        if (IdentityNumber.isWrong(cell.text())) {
            faults.at(cell, ProblemCode.IDENTITY_NUMBER, cell.text());
        }
        refuseLostDigits(cell, faults);
    }

    private static void refuseLostDigits(YamlNode.Scalar cell, Faults faults) {
        if (LOST_DIGITS.matcher(cell.text()).matches()) {
            faults.at(cell, ProblemCode.CASE_ID_DAMAGED, cell.text());
        }
    }

    private YamlNode.Mapping document(List<Optional<YamlNode.Scalar>> cells, RowBlock.Row row, Faults faults) {
        var ofCase = new ArrayList<YamlNode.Entry>();
        var respondent = new ArrayList<YamlNode.Entry>();
        var events = new ArrayList<YamlNode.Entry>();
        for (int i = 0; i < columns.size(); i++) {
            if (cells.get(i).isEmpty()) {
                continue;
            }
            var cell = cells.get(i).get();
            switch (columns.get(i).role()) {
                case CASE -> {
                    refuseLostDigits(cell, faults);
                    ofCase.add(entry("case", cell));
                }
                case POLICY -> ofCase.add(entry("policy", cell));
                case NAME -> respondent.add(entry("name", cell));
                case MANAGED_BY -> respondent.add(entry("managed-by", cell));
                case IDENTITY -> checkIdentity(cell, faults);
                case EVENT -> events.add(entry(columns.get(i).name(), cell));
                case FACT, DOCUMENT, RESULT, OTHER -> {
                    // Facts are read by their declarations; the others say nothing of the case.
                }
            }
        }
        addUnlessEmpty("respondent", respondent, row, ofCase);
        addUnlessEmpty("events", events, row, ofCase);
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

    private Map<FactId, StatedFact> facts(List<Optional<YamlNode.Scalar>> cells, Faults faults) {
        var facts = new LinkedHashMap<FactId, StatedFact>();
        for (int i = 0; i < columns.size(); i++) {
            var declared = readings.get(i).fact();
            if (declared.isEmpty()) {
                continue;
            }
            var fact = declared.get();
            var ofSet = Optional.ofNullable(setColumns.get(fact.id()));
            if (ofSet.isPresent()) {
                if (ofSet.get().get(0) == i) {
                    addSet(fact, ofSet.get(), cells, facts, faults);
                }
            } else if (cells.get(i).isPresent()) {
                addFact(fact, i, cells, facts, faults);
            }
        }
        return facts;
    }

    private void addFact(
            FactDeclaration fact,
            int index,
            List<Optional<YamlNode.Scalar>> cells,
            Map<FactId, StatedFact> facts,
            Faults faults) {
        var column = columns.get(index);
        var cell = cells.get(index).orElseThrow();
        var valued =
                column.unit().isEmpty() ? cell : withUnit(cell, column.unit().get());
        var statement = statement(fact, valued, faults);
        if (statement.isEmpty()) {
            return;
        }
        var stated = StatedFact.plain(fact.id(), statement.get(), cell.position());
        var first = Optional.ofNullable(facts.putIfAbsent(fact.id(), stated));
        if (first.isPresent() && !first.get().statement().equals(stated.statement())) {
            int other = first.get().position().column() - 1;
            faults.at(cell, ProblemCode.COLUMNS_DISAGREE, shown.get(other), shown.get(index));
        }
    }

    private void addSet(
            FactDeclaration fact,
            List<Integer> ofSet,
            List<Optional<YamlNode.Scalar>> cells,
            Map<FactId, StatedFact> facts,
            Faults faults) {
        var set = new SetColumns(faults);
        for (int i : ofSet) {
            var value = columns.get(i).value();
            if (cells.get(i).isPresent() && value.isPresent()) {
                set.addValue(shown.get(i), value.get(), cells.get(i).get());
            } else if (cells.get(i).isPresent()) {
                var cell = cells.get(i).get();
                int column = i;
                statement(fact, cell, faults).ifPresent(list -> set.addList(shown.get(column), cell, list));
            }
        }
        var statement = set.statement();
        if (statement.isPresent()) {
            var first = ofSet.stream().flatMap(i -> cells.get(i).stream()).findFirst();
            facts.put(
                    fact.id(),
                    StatedFact.plain(
                            fact.id(), statement.get(), first.orElseThrow().position()));
        }
    }

    /** What a cell states; of a set an object of JSON may list it, which is then all of it, as in a case file. */
    private Optional<Statement> statement(FactDeclaration fact, YamlNode.Scalar cell, Faults faults) {
        boolean isList = row.number() == 0
                && fact.type() instanceof FactType.SetType
                && cell.text().startsWith("[");
        if (!isList) {
            return MappingReader.statement(cell, fact.type(), faults);
        }
        var list = CaseDocument.part(cell.text(), cell.position());
        if (list.isEmpty()) {
            return MappingReader.statement(cell, fact.type(), faults);
        }
        return new StatementReader(faults)
                .read(fact, new YamlNode.Entry(cell, list.get()))
                .map(StatedFact::statement);
    }

    /** A bare number with the unit of its heading; any other text as it is. */
    private static YamlNode.Scalar withUnit(YamlNode.Scalar cell, String unit) {
        String key = NameKey.of(cell.text());
        boolean isNumber = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            isNumber |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && ",.+-()−".indexOf(c) < 0) {
                return cell;
            }
        }
        if (!isNumber) {
            return cell;
        }
        String text = cell.text().strip();
        boolean isClosed = text.endsWith(")") || text.endsWith("）");
        String valued =
                isClosed ? text.substring(0, text.length() - 1) + unit + text.charAt(text.length() - 1) : text + unit;
        return new YamlNode.Scalar(valued, cell.style(), cell.position());
    }

    private Position position(RowBlock.Row ofRow, int index) {
        return new Position(file, Math.max(1, ofRow.number()), index + 1);
    }

    /** Without the mark that keeps a spreadsheet from running a text as a formula. */
    private static String written(String cell) {
        String text = cell.strip();
        if (!text.startsWith("'")) {
            return text;
        }
        String marked = text.substring(1);
        String bare = BLANKS.matcher(marked.strip()).replaceFirst("");
        boolean isMarked = !bare.isEmpty()
                && (STARTS_A_FORMULA.indexOf(bare.charAt(0)) >= 0 || "\t\r\n".indexOf(marked.charAt(0)) >= 0);
        return isMarked ? bare : text;
    }
}
