package rongcuo.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import rongcuo.casefile.TemplateSheet;
import rongcuo.policy.Policy;
import rongcuo.policy.PolicyKind;
import rongcuo.rendering.TableTemplate.Column;
import rongcuo.rendering.TableTemplate.Kind;

/**
 * A table to fill in for a policy, as a workbook: drop-downs, and at each heading a note of the question and of the
 * clauses that ask it. A second sheet says the same on paper; a third holds the lists that are too long for a rule.
 */
public final class TableTemplateXlsx {
    private static final String EXAMPLE_FILL = "FFF2F2F2";
    private static final String EXAMPLE_TEXT = "FF7F7F7F";
    private static final int LAST_ROW = Worksheet.MAX_ROWS - 1;

    /** What a list may be long that stands in a rule itself; programs refuse a longer one. */
    private static final int LONGEST_LIST = 250;

    private static final int LONGEST_NOTE = 800;
    private static final List<Integer> GUIDE_WIDTHS = List.of(24, 44, 50, 70);

    /** The library makes every note two cells large and puts it over the first. */
    private static final Pattern NOTE_PLACE = Pattern.compile(
            "<x:Anchor>[^<]*</x:Anchor>(<x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>(\\d+)</x:Column>)");

    private static final int NOTE_COLUMNS = 4;
    private static final int NOTE_LINE = 44;

    private final Messages messages;

    public TableTemplateXlsx(Messages messages) {
        this.messages = messages;
    }

    /** Writes the workbook; the stream stays open. */
    public void write(Policy policy, OutputStream out) throws IOException {
        var template = TableTemplate.of(policy, messages);
        var notes = template.columns().stream().map(this::note).toList();
        var archive = new EditedArchive(
                out, Map.of("xl/drawings/vmlDrawing1.vml", drawing -> withRoomForNotes(drawing, notes)));
        archive.holdBack();
        try (var workbook = new Workbook(archive, SheetLook.APPLICATION, SheetLook.APPLICATION_VERSION)) {
            workbook.setGlobalDefaultFont(SheetLook.FONT, SheetLook.FONT_SIZE);
            var table = workbook.newWorksheet(messages.text("template.sheet"));
            var guide = workbook.newWorksheet(TemplateSheet.GUIDE.heading(messages.language()));
            var values = template.columns().stream().allMatch(TableTemplateXlsx::fitsInRule)
                    ? Optional.<Worksheet>empty()
                    : Optional.of(workbook.newWorksheet(TemplateSheet.VALUES.heading(messages.language())));
            values.ifPresent(sheet -> SheetLook.setPage(sheet, 0));
            writeTable(table, values, template, notes);
            writeGuide(guide, template);
            workbook.finish();
        }
        archive.finish();
    }

    private String note(Column column) {
        var lines = new ArrayList<String>();
        lines.add(column.question());
        lines.add(column.fill());
        if (!column.choices().isEmpty()) {
            lines.add(messages.text("template.fill.values", messages.list(column.choices())));
        }
        int length = String.join("\n", lines).length();
        for (String basis : column.basis()) {
            length += basis.length() + 1;
            if (length > LONGEST_NOTE) {
                lines.add(messages.text("template.more"));
                break;
            }
            lines.add(basis);
        }
        return String.join("\n", lines);
    }

    private static String withRoomForNotes(String drawing, List<String> notes) {
        return NOTE_PLACE.matcher(drawing).replaceAll(found -> place(found, notes));
    }

    /** Right of its heading, as high as its lines: column, row and pixels within them, of either corner. */
    private static String place(MatchResult found, List<String> notes) {
        int column = Integer.parseInt(found.group(2));
        int lines = 1;
        for (String line : notes.get(column).lines().toList()) {
            lines += 1 + DisplayWidth.of(line) / NOTE_LINE;
        }
        return "<x:Anchor>" + (column + 1) + ",12,0,4," + (column + 1 + NOTE_COLUMNS) + ",12," + lines + ",4</x:Anchor>"
                + found.group(1);
    }

    // The table

    private void writeTable(Worksheet sheet, Optional<Worksheet> values, TableTemplate template, List<String> notes) {
        var columns = template.columns();
        double width = 0;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.width(i, width(column));
            width += width(column);
            SheetLook.heading(sheet, 0, i, column.heading());
            sheet.comment(0, i, SheetLook.cell(notes.get(i)));
            formatColumn(sheet, i, column.kind());
            writeExample(sheet, i, column);
            addList(sheet.range(1, i, LAST_ROW, i), column, values);
        }
        sheet.rowHeight(0, 54);
        sheet.rowHeight(1, 30);
        sheet.freezePane(2, 1);
        setPage(sheet, template, width);
        var rows = sheet.range(1, 0, LAST_ROW, columns.size() - 1);
        String mark = messages.text("template.example-mark");
        rows.style()
                .fillColor(EXAMPLE_FILL)
                .fontColor(EXAMPLE_TEXT)
                .set(new ConditionalFormattingExpressionRule("LEFT($A2," + mark.length() + ")=\"" + mark + "\"", true));
    }

    private void setPage(Worksheet sheet, TableTemplate template, double width) {
        SheetLook.setPage(sheet, width);
        sheet.repeatCols(0, 1);
        var policy = template.policy();
        String key = policy.kind() == PolicyKind.TOLERANCE ? "template.header" : "template.header.incentive";
        // An ampersand begins a field there.
        sheet.header(messages.text(key, messages.of(policy.title())).replace("&", "&&"), Position.CENTER);
    }

    private static int width(Column column) {
        int widest = DisplayWidth.of(column.example());
        for (String choice : column.choices()) {
            widest = Math.max(widest, Math.min(24, DisplayWidth.of(choice)));
        }
        return Math.max(13, Math.max(widest + 4, DisplayWidth.of(column.heading()) / 3 + 3));
    }

    /** For the cells below that nobody has written in yet. */
    private static void formatColumn(Worksheet sheet, int index, Kind kind) {
        sheet.style(index).format(format(kind)).verticalAlignment("center").set();
    }

    private static String format(Kind kind) {
        return switch (kind) {
            case TEXT, ONE, SEVERAL -> "@";
            case DATE -> "yyyy-mm-dd";
            case NUMBER -> "General";
        };
    }

    private static void writeExample(Worksheet sheet, int index, Column column) {
        switch (column.kind()) {
            case DATE -> sheet.value(1, index, LocalDate.parse(column.example()));
            case NUMBER -> sheet.value(1, index, new BigDecimal(column.example()));
            case TEXT, ONE, SEVERAL -> sheet.value(1, index, SheetLook.cell(column.example()));
        }
        sheet.style(1, index)
                .format(format(column.kind()))
                .verticalAlignment("center")
                .wrapText(true)
                .set();
    }

    private void addList(Range cells, Column column, Optional<Worksheet> values) {
        if (column.choices().isEmpty()) {
            return;
        }
        boolean isStrict = column.kind() != Kind.SEVERAL;
        String title = isStrict ? messages.text("template.error") : "";
        String words = isStrict ? messages.text("template.error.one") : "";
        if (fitsInRule(column)) {
            cells.validateWithListByFormula("\"" + String.join(",", column.choices()) + "\"")
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(isStrict)
                    .errorTitle(title)
                    .error(words);
        } else {
            cells.validateWithList(listed(values.orElseThrow(), column))
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(isStrict)
                    .errorTitle(title)
                    .error(words);
        }
    }

    private static boolean fitsInRule(Column column) {
        var choices = column.choices();
        String list = String.join(",", choices);
        return list.length() <= LONGEST_LIST
                && list.indexOf('"') < 0
                && choices.stream().noneMatch(choice -> choice.indexOf(',') >= 0);
    }

    /** Beside the lists that stand there already. */
    private static Range listed(Worksheet values, Column column) {
        int index = 0;
        while (values.value(0, index) != null) {
            index++;
        }
        SheetLook.heading(values, 0, index, column.heading());
        values.width(index, width(column));
        int row = 1;
        for (String choice : column.choices()) {
            values.value(row++, index, SheetLook.cell(choice));
        }
        return values.range(1, index, row - 1, index);
    }

    // The guide

    private void writeGuide(Worksheet sheet, TableTemplate template) {
        double width = 0;
        for (int i = 0; i < GUIDE_WIDTHS.size(); i++) {
            sheet.width(i, GUIDE_WIDTHS.get(i));
            width += GUIDE_WIDTHS.get(i);
        }
        SheetLook.setPage(sheet, width);
        var policy = template.policy();
        sheet.value(0, 0, messages.text("template.guide.title"));
        sheet.style(0, 0).bold().fontSize(16).set();
        var lines = new ArrayList<String>();
        lines.add(messages.text("template.guide.policy", messages.of(policy.title()), policy.reference()));
        for (String key : List.of("row", "blank", "note", "screen")) {
            lines.add(messages.text("template.guide." + key));
        }
        if (!template.findings().isEmpty()) {
            lines.add(messages.text("template.guide.findings", messages.list(template.findings())));
        }
        int row = 1;
        for (String line : lines) {
            sheet.value(row++, 0, SheetLook.cell(line));
        }
        row++;
        var headings = List.of("column", "question", "fill", "basis");
        for (int i = 0; i < headings.size(); i++) {
            SheetLook.heading(sheet, row, i, messages.text("template.guide." + headings.get(i)));
        }
        for (var column : template.columns()) {
            writeGuideRow(sheet, ++row, column);
        }
    }

    private void writeGuideRow(Worksheet sheet, int row, Column column) {
        var fill = new ArrayList<>(List.of(column.fill()));
        if (!column.choices().isEmpty()) {
            fill.add(messages.text("template.fill.values", messages.list(column.choices())));
        }
        var texts = List.of(
                column.heading(), column.question(), String.join("\n", fill), String.join("\n", column.basis()));
        for (int i = 0; i < texts.size(); i++) {
            sheet.value(row, i, SheetLook.cell(texts.get(i)));
        }
        SheetLook.fitHeight(sheet, row, GUIDE_WIDTHS, texts);
        sheet.range(row, 0, row, 3)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor("FFBFBFBF")
                .set();
    }
}
