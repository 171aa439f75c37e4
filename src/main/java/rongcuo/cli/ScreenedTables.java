package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.casefile.TableColumn;
import rongcuo.fact.FactId;
import rongcuo.reading.CaseTable;
import rongcuo.reading.CaseTableHeader;
import rongcuo.reading.HeadedTable;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.SpooledInput;
import rongcuo.reading.TableChoices;
import rongcuo.reading.TableForm;
import rongcuo.reading.TextFile;
import rongcuo.reading.UnreadableFile;
import rongcuo.rendering.SafeText;
import rongcuo.screening.Screening;
import rongcuo.source.Digest;
import rongcuo.source.Problems;

/** The tables of a call, opened, and by what their rows are judged. */
final class ScreenedTables implements AutoCloseable {
    /** The notes on a table without which rows or cells would be missed. */
    private static final List<String> TELLING = List.of("sheets-not-read", "cells-merged");

    private final Call call;
    private final Problems problems = new Problems();
    /** What policies and calendars tell, they may tell while rows are judged by several threads. */
    private final Problems ofLibraries = new Problems();

    private final PolicyLibrary library;
    private final List<String> asked;
    private final ScreeningRules rules;
    private final TableChoices choices;
    private final Optional<Integer> headingRow;
    private final List<CaseTable> opened = new ArrayList<>();
    private final List<CaseTableHeader> headers = new ArrayList<>();
    /** By the names by which messages call them. */
    private final Map<String, Path> paths = new LinkedHashMap<>();

    private final List<String> locks = new ArrayList<>();

    private Optional<SpooledInput> spooled = Optional.empty();

    private ScreenedTables(Call call) {
        this.call = call;
        this.choices = choices(call);
        this.headingRow = headingRow(call);
        this.library = PolicyFolders.library(call, ofLibraries);
        this.asked = call.values(Options.POLICY);
        for (String reference : asked) {
            Policies.requireKnown(reference, library);
        }
        Policies.requireUsualKnown(call, library);
        var calendars = PolicyFolders.calendars(call, ofLibraries);
        var map = ScreeningRules.columnMap(call, problems);
        this.rules = new ScreeningRules(library, calendars, ScreeningRules.Choices.of(call), map, problems);
    }

    /** Opens the tables; what is wrong with them is told by {@link #requireSound}. */
    static ScreenedTables of(Call call) {
        var tables = new ScreenedTables(call);
        try {
            tables.open();
            return tables;
        } catch (RuntimeException e) {
            tables.close();
            throw e;
        }
    }

    private void open() {
        var names = call.parameters();
        for (String name : names) {
            if (names.size() > 1 && isLockOfWorkbook(name)) {
                locks.add(name);
            } else {
                paths.put(name, path(name));
            }
        }
        if (call.has(Options.INSPECT)) {
            return;
        }
        for (var path : paths.entrySet()) {
            var table = CaseTable.open(path.getValue(), path.getKey(), choices, problems)
                    .map(found -> HeadedTable.of(found, headingRow, rules.names(), problems));
            table.map(HeadedTable::table).ifPresent(opened::add);
            table.flatMap(HeadedTable::header).ifPresent(headers::add);
        }
    }

    /** What Excel and WPS put beside a workbook that is open; a shell's asterisk takes it for a table too. */
    private static boolean isLockOfWorkbook(String name) {
        return Optional.ofNullable(TextFile.pathOf(name).getFileName())
                .filter(file -> file.toString().startsWith("~$"))
                .isPresent();
    }

    /** A table is read more than once, which only a file can be. */
    private Path path(String name) {
        if (!name.equals(CaseFiles.STANDARD_INPUT)) {
            return TextFile.pathOf(name);
        }
        var input = SpooledInput.of(call.surroundings().in(), name);
        spooled = Optional.of(input);
        return input.file();
    }

    private static TableChoices choices(Call call) {
        var encoding = call.value(Options.ENCODING);
        if (encoding.isPresent() && !TableChoices.isEncoding(encoding.get())) {
            throw new UsageFault("encoding", Options.ENCODING, encoding.get());
        }
        var delimiter = call.value(Options.DELIMITER);
        if (delimiter.isPresent() && !TableChoices.isDelimiter(delimiter.get())) {
            throw new UsageFault("delimiter", Options.DELIMITER, delimiter.get());
        }
        return new TableChoices(
                encoding,
                delimiter,
                call.value(Options.SHEET),
                call.has(Options.FILL_MERGED) ? TableChoices.Merged.FILLED : TableChoices.Merged.TOP_LEFT);
    }

    private static Optional<Integer> headingRow(Call call) {
        var written = call.value(Options.HEADER_ROW);
        if (written.isPresent() && call.count(Options.HEADER_ROW, 1) == 0) {
            throw new UsageFault("row", Options.HEADER_ROW, written.get());
        }
        return written.map(any -> call.count(Options.HEADER_ROW, 1));
    }

    /** What the user has to know of the tables and policies. */
    Problems problems() {
        var all = new Problems();
        all.addAll(problems.inFileOrder());
        all.addAll(ofLibraries.inFileOrder());
        return all;
    }

    /**
     * Tells what is wrong with the tables.
     *
     * @throws InvalidFile where a table cannot be screened: none is then
     */
    void requireSound() throws IOException {
        var all = problems();
        if (all.hasErrors() || headers.size() < paths.size()) {
            throw new InvalidFile(all);
        }
        new Faults(call).tell(all);
    }

    List<ScreenedTable> tables(Screening.Keeping keeping) {
        var tables = new ArrayList<ScreenedTable>();
        for (int i = 0; i < headers.size(); i++) {
            var header = headers.get(i);
            var shortRows = opened.get(i).form().kind() == TableForm.Kind.TEXT
                    ? TableReading.ShortRows.REMARKED
                    : TableReading.ShortRows.USUAL;
            var reading = rules.reading(header, shortRows);
            tables.add(new ScreenedTable(
                    opened.get(i), header, reading, new Screening(header.columns(), reading, keeping)));
        }
        return tables;
    }

    int within() {
        return rules.within();
    }

    Adjudication adjudication() {
        return rules.adjudication();
    }

    PolicyLibrary library() {
        return library;
    }

    WorkingCalendars calendars() {
        return rules.calendars();
    }

    boolean isStandardInput() {
        return spooled.isPresent();
    }

    /**
     * Tells which facts that decide under the policies of the call no column of a table gives.
     *
     * <p>Where rows name their policies themselves, nobody knows before they are read which facts these need.
     */
    void tellMissingFacts(List<ScreenedTable> tables) throws IOException {
        if (call.has(Options.QUIET)) {
            return;
        }
        var needed = new LinkedHashSet<FactId>();
        for (String reference : ofAllRows(tables)) {
            for (var policy : library.find(reference)) {
                for (var subject : adjudication().evaluator(policy).subjects()) {
                    subject.factId().ifPresent(needed::add);
                }
            }
        }
        for (var table : tables) {
            var missing = table.header().missing(needed);
            if (!missing.isEmpty()) {
                tell(table.table().name(), missing);
            }
        }
    }

    /** The policies by which every row is judged; none where rows may name their own. */
    private List<String> ofAllRows(List<ScreenedTable> tables) {
        if (!asked.isEmpty()) {
            return asked;
        }
        for (var table : tables) {
            for (var column : table.header().columns()) {
                if (column.role() == TableColumn.Role.POLICY) {
                    return List.of();
                }
            }
        }
        return call.usualPolicies();
    }

    private void tell(String table, List<CaseTableHeader.Unasked> missing) throws IOException {
        var messages = call.messages();
        var parts = new ArrayList<String>();
        for (var fact : missing) {
            String label = messages.of(fact.label());
            parts.add(
                    fact.nearest().isEmpty()
                            ? label
                            : messages.withNotes(
                                    label,
                                    List.of(messages.text(
                                            "screening.nearest-headings", messages.alternatives(fact.nearest())))));
        }
        call.surroundings()
                .err()
                .append(messages.text(
                        "screening.facts-without-column",
                        SafeText.of(table),
                        Integer.toString(missing.size()),
                        SafeText.of(messages.list(parts))))
                .append('\n');
    }

    /** Whether a file is one of the tables. */
    boolean reads(Path file) {
        for (var path : paths.values()) {
            try {
                if (Files.exists(file) && Files.isSameFile(file, path)) {
                    return true;
                }
            } catch (IOException e) {
                throw UnreadableFile.of(path, e);
            }
        }
        return false;
    }

    /** The digest of a table's bytes. */
    String digest(int table) {
        var path = List.copyOf(paths.values()).get(table);
        try (var in = Files.newInputStream(path)) {
            return Digest.of(in).toString();
        } catch (IOException e) {
            throw UnreadableFile.of(path, e);
        }
    }

    /** What the result depends on besides the format in which it is written: another text, another result. */
    String fingerprint(String format) {
        return ScreeningFingerprint.of(call, List.copyOf(paths.values()), format);
    }

    /** Says how the tables would be read. */
    ExitCode inspect() throws IOException {
        if (problems.hasErrors()) {
            throw new InvalidFile(problems);
        }
        return TableInspection.run(call, library, settings(), paths);
    }

    private TableInspection.Settings settings() {
        return new TableInspection.Settings(asked, ScreeningRules.columnMap(call, new Problems()), choices, headingRow);
    }

    /** Says how the tables are read: all of it where the user asks for it, else what may be missed. */
    void tellForms() throws IOException {
        tellLocks();
        if (call.has(Options.VERBOSE)) {
            TableInspection.describe(call, library, settings(), paths);
            return;
        }
        for (var table : opened) {
            for (var note : table.form().notes()) {
                if (TELLING.contains(note.id()) && !call.has(Options.QUIET)) {
                    tell(table.name(), note);
                }
            }
        }
    }

    private void tellLocks() throws IOException {
        for (String lock : locks) {
            if (!call.has(Options.QUIET)) {
                call.surroundings()
                        .err()
                        .append(call.messages().text("screening.lock-of-workbook", SafeText.of(lock)))
                        .append('\n');
            }
        }
    }

    private void tell(String table, TableForm.Note note) throws IOException {
        String words =
                call.messages().text("table.note." + note.id(), note.arguments().toArray(new String[0]));
        call.surroundings().err().append(SafeText.of(table + ": " + words)).append('\n');
    }

    @Override
    public void close() {
        opened.forEach(CaseTable::close);
        spooled.ifPresent(SpooledInput::close);
    }
}
