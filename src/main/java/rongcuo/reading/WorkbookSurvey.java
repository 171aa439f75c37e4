package rongcuo.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import rongcuo.source.ProblemCode;

/**
 * Looks through a workbook before the spreadsheet library reads it: which sheet is meant, what must be known of it
 * before its first row, and that no part of it could use up time or memory. The library holds whatever a file tells it
 * to; here is where that ends.
 *
 * <p>The archive is opened by the library's own reader of archives, so that both see the same entries.
 */
final class WorkbookSurvey implements AutoCloseable {
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String SHEETS_OF_CELLS = "/worksheet";

    /** How much of another sheet is looked at for anything written. */
    private static final int GLANCE = 1 << 18;

    /** The library compares each number with each array formula before it. */
    private static final long COMPARISONS = 2_000_000_000L;

    /** The most names of sheets that a list tells, and the most characters of each; programs allow of 31. */
    private static final int NAMES = 20;

    private static final int NAME = 100;

    /** The most bytes of the list of entries, which is held in memory. */
    private static final long DIRECTORY = 4 << 20;

    private final SheetLimits limits;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    /** By part: many sheets may name one. */
    private final Map<String, Boolean> written = new HashMap<>();

    private WorkbookSurvey(ZipFile zip, SheetLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * What was found.
     *
     * @param index of the sheet among all sheets, from 0
     * @param hasStyles whether there are formats of cells, which the library demands if it is to tell them
     * @param numbering whether rows say their numbers
     * @param hidden the names of the sheets passed over because they are hidden; as in each of these lists, the first
     *     of many
     * @param others the names of the other sheets in which something is written
     * @param visible the names of the sheets that are not hidden, the one that is read among them
     * @param hiddenRows how many rows of the sheet are hidden, as by a filter
     * @param formulas whether formulas without a result say nothing or were never reckoned
     * @param numbers the last row, from 1, in which a column, from 1, holds a number
     */
    record Finding(
            int index,
            String name,
            boolean hasStyles,
            Numbering numbering,
            List<MergedAreas.Area> merged,
            List<String> hidden,
            List<String> others,
            List<String> visible,
            int hiddenRows,
            Formulas formulas,
            Map<Integer, Integer> numbers) {
        Finding {
            numbers = Map.copyOf(numbers);
        }
    }

    /** What it means of a formula that its result is empty. */
    enum Formulas {
        /** It came to an empty text. */
        RECKONED,
        /** The program that wrote the sheet reckons nothing: it left the results to others. */
        LEFT_OPEN
    }

    /** Whether rows say their numbers. */
    enum Numbering {
        NUMBERED,
        COUNTED
    }

    /** The names of the parts that are read whatever the sheet. */
    private record Parts(String workbook, Optional<String> strings, Optional<String> styles) {}

    /** A sheet as the workbook lists it. */
    private record Listed(int index, String name, String part, boolean isHidden) {}

    /**
     * Surveys a workbook.
     *
     * @param wanted the name or number of the sheet, else the first that is not hidden
     * @throws WorkbookFault where it is not to be read
     * @throws IOException where it cannot be unpacked
     */
    static Finding of(Path file, Optional<String> wanted, SheetLimits limits) throws IOException {
        boundDirectory(file);
        try (var zip = ZipFile.builder().setPath(file).get();
                var survey = new WorkbookSurvey(zip, limits)) {
            survey.listEntries();
            return survey.find(wanted);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | IndexOutOfBoundsException e) {
            // What the reader of archives throws at fields that no archive has.
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        entries.clear();
    }

    /** Every byte between the start of the list of entries and the end of the file may be of an entry. */
    private static void boundDirectory(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            long size = channel.size();
            var tail = read(channel, Math.max(0, size - 65_557), (int) Math.min(size, 65_557));
            int end = tail.limit() - 22;
            while (end >= 0 && tail.getInt(end) != 0x06054b50) {
                end--;
            }
            if (end < 0) {
                throw WorkbookFault.damaged("no list of entries");
            }
            long position = size - tail.limit() + end;
            long start = Math.min(unsigned(tail.getInt(end + 16)), position - unsigned(tail.getInt(end + 12)));
            if (end >= 20 && tail.getInt(end - 20) == 0x07064b50) {
                long record = tail.getLong(end - 12);
                if (record < 0 || record > size - 56) {
                    throw WorkbookFault.damaged("list of entries");
                }
                var large = read(channel, record, 56);
                start = Math.min(large.getLong(48), position - large.getLong(40));
            }
            if (start < 0 || size - start > DIRECTORY) {
                throw WorkbookFault.damaged("list of entries");
            }
        }
    }

    private static long unsigned(int number) {
        return number & 0xFFFFFFFFL;
    }

    private static ByteBuffer read(SeekableByteChannel channel, long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(position);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // Until it is full.
        }
        return buffer.flip();
    }

    private void listEntries() throws WorkbookFault {
        for (var entry : Collections.list(zip.getEntries())) {
            // The library takes no notice of case either.
            if (entries.put(entry.getName().toLowerCase(Locale.ROOT), entry) != null
                    || entries.size() > limits.entries()) {
                throw WorkbookFault.damaged("entries");
            }
        }
    }

    private Finding find(Optional<String> wanted) throws IOException {
        var parts = parts();
        var sheets = sheets(parts.workbook());
        var chosen = chosen(sheets, wanted);
        if (parts.styles().isPresent()) {
            surveyPart(parts.styles().get());
        }
        int strings = parts.strings().isPresent() ? countStrings(parts.strings().get()) : 0;
        var hidden = new ArrayList<Listed>();
        var others = new ArrayList<Listed>();
        var visible = sheets.stream()
                .filter(sheet -> !sheet.isHidden() || sheet.index() == chosen.index())
                .toList();
        for (var sheet : sheets) {
            if (sheet.isHidden() && sheet.index() != chosen.index()) {
                hidden.add(sheet);
            } else if (sheet.index() != chosen.index() && isWritten(sheet.part())) {
                others.add(sheet);
            }
        }
        var cells = new Cells(strings);
        cells.survey(chosen.part());
        return new Finding(
                chosen.index(),
                chosen.name(),
                parts.styles().isPresent(),
                cells.numbering(),
                cells.merged,
                names(hidden),
                names(others),
                names(visible),
                cells.hiddenRows,
                cells.anyLeftOpen ? Formulas.LEFT_OPEN : Formulas.RECKONED,
                cells.lastNumbers());
    }

    /** The names of the parts that the library reads, found as it finds them. */
    private Parts parts() throws IOException {
        String list = "[Content_Types].xml";
        if (entry(list).isEmpty()) {
            throw WorkbookFault.of(ProblemCode.NOT_A_WORKBOOK);
        }
        var workbook = Optional.<String>empty();
        var strings = Optional.<String>empty();
        var styles = Optional.<String>empty();
        try (var in = part(list, limits.part())) {
            var tags = new XmlTags(in);
            while (tags.next()) {
                boolean isWanted = workbook.isEmpty() || strings.isEmpty() || styles.isEmpty();
                if (!isWanted || !tags.is("Override")) {
                    continue;
                }
                var name = tags.attribute("PartName");
                switch (tags.attribute("ContentType").orElse("")) {
                    case KIND + "sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml" ->
                        workbook = name;
                    case KIND + "sharedStrings+xml" -> strings = name;
                    case KIND + "styles+xml" -> styles = name;
                    default -> {
                        // Of no use for the rows.
                    }
                }
            }
        }
        // A part may be listed and yet not be there, where nothing is of its kind.
        return new Parts(
                workbook.orElse("/xl/workbook.xml"),
                strings.filter(name -> entry(name).isPresent()),
                styles.filter(name -> entry(name).isPresent()));
    }

    private List<Listed> sheets(String workbook) throws IOException {
        if (entry(workbook).isEmpty()) {
            throw WorkbookFault.of(ProblemCode.NOT_A_WORKBOOK);
        }
        var parts = partsOfSheets(workbook);
        var sheets = new ArrayList<Listed>();
        int index = 0;
        try (var in = part(workbook, limits.part())) {
            var tags = new XmlTags(in);
            while (tags.next()) {
                if (tags.is("sheet")) {
                    if (index == SheetLimits.SHEETS) {
                        throw WorkbookFault.of(ProblemCode.TOO_MANY_SHEETS, Integer.toString(SheetLimits.SHEETS));
                    }
                    String part = parts.getOrDefault(tags.attribute("id").orElse(""), "");
                    if (!part.isEmpty()) {
                        boolean isHidden = tags.has("state") && !tags.hasAttribute("state", "visible");
                        sheets.add(new Listed(index, tags.attribute("name").orElse(""), part, isHidden));
                    }
                    index++;
                }
            }
        }
        return sheets;
    }

    /** The parts of the sheets of cells, by id: charts and dialogs are sheets too, but have no rows. */
    private Map<String, String> partsOfSheets(String workbook) throws IOException {
        int folder = workbook.lastIndexOf('/') + 1;
        String list = workbook.substring(0, folder) + "_rels/" + workbook.substring(folder) + ".rels";
        var parts = new HashMap<String, String>();
        try (var in = part(list, limits.part())) {
            var tags = new XmlTags(in);
            while (tags.next()) {
                if (tags.is("Relationship")
                        && tags.attribute("Type").orElse(SHEETS_OF_CELLS).endsWith(SHEETS_OF_CELLS)) {
                    String target = tags.attribute("Target").orElse("");
                    parts.put(
                            tags.attribute("Id").orElse(""),
                            target.startsWith("/") ? target : workbook.substring(0, folder) + target);
                }
            }
        }
        return parts;
    }

    private static Listed chosen(List<Listed> sheets, Optional<String> wanted) throws WorkbookFault {
        var visible = sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
        if (wanted.isPresent()) {
            for (var sheet : sheets) {
                if (sheet.name().equals(wanted.get())
                        || sheet.name().strip().equals(wanted.get().strip())) {
                    return sheet;
                }
            }
            for (int i = 0; i < visible.size(); i++) {
                if (wanted.get().strip().equals(Integer.toString(i + 1))) {
                    return visible.get(i);
                }
            }
            throw WorkbookFault.of(ProblemCode.NO_SUCH_SHEET, wanted.get(), String.join("、", names(sheets)));
        }
        if (visible.isEmpty()) {
            throw WorkbookFault.of(ProblemCode.NO_VISIBLE_SHEET, String.join("、", names(sheets)));
        }
        return visible.get(0);
    }

    private static List<String> names(List<Listed> sheets) {
        var names = new ArrayList<>(
                sheets.stream().limit(NAMES).map(WorkbookSurvey::shown).toList());
        if (sheets.size() > NAMES) {
            names.add("…");
        }
        return names;
    }

    private static String shown(Listed sheet) {
        String name = sheet.name();
        return name.codePointCount(0, name.length()) <= NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME)) + "…";
    }

    private void surveyPart(String name) throws IOException {
        try (var in = part(name, limits.part())) {
            var tags = new XmlTags(in);
            while (tags.next()) {
                // To its end, which is what is surveyed.
            }
        }
    }

    /** How many texts cells share; refused where they would not fit into memory, in which the library holds them. */
    private int countStrings(String name) throws IOException {
        int strings = 0;
        long start = 0;
        try (var in = part(name, limits.strings())) {
            var tags = new XmlTags(in);
            while (tags.next()) {
                if (tags.position() - start > SheetLimits.ROW) {
                    throw WorkbookFault.damaged("text");
                }
                if (tags.is("si")) {
                    strings++;
                    start = tags.position();
                }
            }
            // A string, its array and the place in a list; two bytes a character.
            if (strings * 56L + tags.characters() * 2 > limits.memory()) {
                throw WorkbookFault.of(ProblemCode.WORKBOOK_TEXTS, Integer.toString(strings));
            }
        }
        return strings;
    }

    private boolean isWritten(String name) throws IOException {
        if (!written.containsKey(name)) {
            written.put(name, entry(name).isPresent() && isAnythingIn(name));
        }
        return written.getOrDefault(name, false);
    }

    private boolean isAnythingIn(String name) throws IOException {
        try (var in = part(name, limits.sheet())) {
            // No tag that may be so long begins within the glance and ends beyond twice as much.
            var tags = XmlTags.atStartOf(in, 2 * GLANCE);
            while (tags.next() && tags.position() < GLANCE) {
                if (tags.is("v") || tags.is("is")) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<ZipArchiveEntry> entry(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        return Optional.ofNullable(entries.get(plain.toLowerCase(Locale.ROOT)));
    }

    private PartStream part(String name, long limit) throws IOException {
        var entry = entry(name).orElseThrow(() -> WorkbookFault.damaged("no " + name));
        return new PartStream(zip.getInputStream(entry), entry, limit, limits.ratio());
    }

    /** The sheet that is read. */
    private final class Cells {
        private final int strings;
        private final List<MergedAreas.Area> merged = new ArrayList<>();
        private int hiddenRows;
        private int numberedRows;
        private int countedRows;
        private boolean anyPlaced;
        private boolean anyUnplaced;
        private boolean anyLeftOpen;
        private long numbers;
        private long arrays;
        private int rowNumber;
        private final int[] lastNumbers = new int[SheetLimits.COLUMNS + 1];

        Cells(int strings) {
            this.strings = strings;
        }

        Numbering numbering() {
            return numberedRows > 0 ? Numbering.NUMBERED : Numbering.COUNTED;
        }

        /** By columns from 1, those without numbers left out. */
        Map<Integer, Integer> lastNumbers() {
            var last = new HashMap<Integer, Integer>();
            for (int column = 1; column < lastNumbers.length; column++) {
                if (lastNumbers[column] > 0) {
                    last.put(column, lastNumbers[column]);
                }
            }
            return last;
        }

        void survey(String name) throws IOException {
            int cells = 0;
            int column = 0;
            boolean isShared = false;
            boolean isNumber = false;
            boolean isFormula = false;
            long rowStart = 0;
            long numberStart = Long.MAX_VALUE;
            try (var in = part(name, limits.sheet())) {
                var tags = new XmlTags(in);
                while (tags.next()) {
                    refuseIf(tags.position() - numberStart > SheetLimits.NUMBER, "number");
                    numberStart = Long.MAX_VALUE;
                    if (tags.is("c")) {
                        refuseIf(++cells > SheetLimits.COLUMNS, "row");
                        isShared = tags.hasAttribute("t", "s");
                        isNumber = !tags.has("t") || tags.hasAttribute("t", "n");
                        isFormula = false;
                        column = tags.has("r") ? tags.columnOf("r") : cells;
                        cell(tags, isShared);
                    } else if (tags.is("v")) {
                        numberStart = tags.position();
                        if (isShared) {
                            refuseIf(!isString(tags.number()), "shared text");
                        } else if (isNumber) {
                            number(column, tags.number(), isFormula);
                        }
                    } else if (tags.is("row")) {
                        refuseIf(tags.position() - rowStart > SheetLimits.ROW, "row");
                        rowStart = tags.position();
                        cells = 0;
                        row(tags);
                    } else if (tags.is("f")) {
                        isFormula = true;
                        arrays += tags.hasAttribute("t", "array") ? 1 : 0;
                    } else if (tags.is("mergeCell")) {
                        merge(tags.attribute("ref").orElse(""));
                    }
                }
                refuseIf(tags.position() - numberStart > SheetLimits.NUMBER, "number");
            }
            refuseIf((numberedRows > 0 && countedRows > 0) || (anyPlaced && anyUnplaced), "places");
            if (arrays * numbers > COMPARISONS) {
                throw WorkbookFault.of(ProblemCode.ARRAY_FORMULAS, Long.toString(arrays));
            }
        }

        private void cell(XmlTags tags, boolean isShared) throws WorkbookFault {
            int letters = tags.lettersOf("r");
            anyPlaced |= letters > 0;
            anyUnplaced |= letters < 0;
            refuseIf(letters == 0 || letters > 3, "column");
            if (!isShared && !tags.hasAttribute("t", "inlineStr")) {
                numbers++;
                refuseIf(tags.has("t") && !isKind(tags), "kind");
            }
        }

        private void number(int column, int number, boolean isFormula) {
            if (number != XmlTags.NOTHING && column < lastNumbers.length) {
                lastNumbers[column] = rowNumber;
            } else if (number == XmlTags.NOTHING && isFormula) {
                anyLeftOpen = true;
            }
        }

        /** In another spelling a kind could be that of shared texts. */
        private static boolean isKind(XmlTags tags) {
            return tags.hasAttribute("t", "n")
                    || tags.hasAttribute("t", "str")
                    || tags.hasAttribute("t", "b")
                    || tags.hasAttribute("t", "e")
                    || tags.hasAttribute("t", "d");
        }

        /** For an index past the end the library would make up empty texts, as many as it takes. */
        private boolean isString(int index) {
            return index == XmlTags.NOTHING || (index >= 0 && index < strings);
        }

        private void row(XmlTags tags) {
            if (tags.has("r")) {
                numberedRows++;
            } else {
                countedRows++;
            }
            rowNumber = Math.max(rowNumber + 1, tags.numberIn("r"));
            hiddenRows += tags.hasAttribute("hidden", "1") || tags.hasAttribute("hidden", "true") ? 1 : 0;
        }

        private void merge(String reference) throws WorkbookFault {
            int colon = reference.indexOf(':');
            var first = CellPlace.of(reference.substring(0, Math.max(0, colon)));
            var last = CellPlace.of(reference.substring(colon + 1));
            if (first.isPresent() && last.isPresent()) {
                if (merged.size() == SheetLimits.MERGED_AREAS) {
                    throw WorkbookFault.of(ProblemCode.MERGED_AREAS, Integer.toString(SheetLimits.MERGED_AREAS));
                }
                merged.add(new MergedAreas.Area(
                        first.get().row(),
                        first.get().column(),
                        last.get().row(),
                        last.get().column(),
                        reference));
            }
        }

        private static void refuseIf(boolean isUnsafe, String what) throws WorkbookFault {
            if (isUnsafe) {
                throw WorkbookFault.damaged(what);
            }
        }
    }

    /** @param row from 1, as the column */
    private record CellPlace(int row, int column) {
        /** Where a name such as {@code AB12} points; empty for what is no such name or lies outside every sheet. */
        static Optional<CellPlace> of(String name) {
            int column = 0;
            int row = 0;
            int i = 0;
            while (i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z' && i < 4) {
                column = column * 26 + name.charAt(i++) - 'A' + 1;
            }
            int letters = i;
            while (i < name.length() && name.charAt(i) >= '0' && name.charAt(i) <= '9' && i < letters + 8) {
                row = row * 10 + name.charAt(i++) - '0';
            }
            boolean isPlace = i == name.length()
                    && column > 0
                    && column <= SheetLimits.COLUMNS
                    && row > 0
                    && row <= SheetLimits.ROWS;
            return isPlace ? Optional.of(new CellPlace(row, column)) : Optional.empty();
        }
    }
}
