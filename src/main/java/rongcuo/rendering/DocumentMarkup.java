package rongcuo.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rongcuo.rendering.OfficialDocument.Block;
import rongcuo.rendering.OfficialDocument.Form;
import rongcuo.rendering.OfficialDocument.Grid;
import rongcuo.rendering.OfficialDocument.GridCell;
import rongcuo.rendering.OfficialDocument.GridRow;
import rongcuo.rendering.OfficialDocument.Heading;
import rongcuo.rendering.OfficialDocument.Imprint;
import rongcuo.rendering.OfficialDocument.Look;
import rongcuo.rendering.OfficialDocument.Paragraph;
import rongcuo.rendering.OfficialDocument.Quotation;
import rongcuo.rendering.OfficialDocument.Signature;
import rongcuo.rendering.OfficialDocument.Table;

/**
 * The plain text of a filled template. A line is a paragraph; an empty line is nothing. {@code # } begins the title,
 * 一、 or {@code ## } a heading of the first level, （一） or {@code ### } of the second, 1. and （1） of the third and
 * fourth, {@code > } the words of a rule. {@code | a | b |} is a row of a table, the first its header; in a form each
 * row may begin with its height in lines, {@code <} joins a cell to the one before, a cell in {@code [ ]} is a label,
 * and what follows {@code >>} stands at the foot of its cell. A line that begins with one of the words of
 * {@link #FIELDS} and a colon is no part of the body.
 *
 * <p>Only what the template itself says is markup: what filled a place is text, whatever it looks like.
 */
final class DocumentMarkup {
    private static final char VALUE_BEGINS = '\uFDD0';
    private static final char VALUE_ENDS = '\uFDD1';
    private static final char NEXT_PARAGRAPH = '\uFDD2';
    private static final char BAR = '\uFDD3';
    private static final char LESS = '\uFDD4';
    private static final char MORE = '\uFDD5';

    static final List<String> FIELDS =
            List.of("版式", "发文机关标志", "发文字号", "签发人", "主送", "附件", "落款", "日期", "附注", "抄送", "印发机关", "印发日期", "小字");

    private static final Pattern FIELD = Pattern.compile("(" + String.join("|", FIELDS) + ")：(.*)");
    private static final String NUMERAL = "[\uFDD0\uFDD1一二三四五六七八九十]+";
    private static final Pattern FIRST_LEVEL = Pattern.compile("(?=[一二三四五六七八九十])" + NUMERAL + "、.*");
    private static final Pattern SECOND_LEVEL = Pattern.compile("（" + NUMERAL + "）.*");
    private static final Pattern THIRD_LEVEL = Pattern.compile("[0-9]+[.．].*");
    private static final Pattern FOURTH_LEVEL = Pattern.compile("（[0-9]+）.*");
    private static final Pattern ROW = Pattern.compile("([0-9]{0,2})\\|(.*)\\|\\s*");
    private static final String FOOT = ">>";
    private static final int MOST_LINES = 22;
    private static final int MOST_IN_TITLE = 19;

    private final OfficialDocument.Standing standing;
    private final Map<String, List<String>> fields = new HashMap<>();
    private final List<String> title = new ArrayList<>();
    private final List<Block> body = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(int lines, List<String> cells) {}

    DocumentMarkup(OfficialDocument.Standing standing) {
        this.standing = standing;
    }

    /** A value as it may stand in the text: nothing in it is markup, and its lines become paragraphs. */
    static String asValue(String value) {
        var safe = new StringBuilder(value.length() + 2).append(VALUE_BEGINS);
        String lines = value.strip();
        for (int i = 0; i < lines.length(); ) {
            int c = lines.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n') {
                safe.append(NEXT_PARAGRAPH);
            } else if (c == '|') {
                safe.append(BAR);
            } else if (c == '<') {
                safe.append(LESS);
            } else if (c == '>') {
                safe.append(MORE);
            } else if (isHalfOrNoCharacter(c)) {
                safe.append('\uFFFD');
            } else if (c != '\r') {
                safe.append(SafeText.isUnsafe(c) ? " " : Character.toString(c));
            }
        }
        return safe.append(VALUE_ENDS).toString();
    }

    /** What no file of any format may hold. */
    private static boolean isHalfOrNoCharacter(int c) {
        return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    OfficialDocument read(String text) {
        text.lines().forEach(this::line);
        endRows();
        var form = form();
        return new OfficialDocument(
                form,
                standing,
                field("发文机关标志"),
                field("发文字号"),
                field("签发人"),
                titleLines(),
                field("主送"),
                body,
                list("附件"),
                signature(),
                field("附注"),
                imprint(),
                list("小字"));
    }

    /** A title that has room on one line is not broken. */
    private List<String> titleLines() {
        String whole = String.join("", title);
        return DisplayWidth.of(whole) <= 2 * MOST_IN_TITLE ? List.of(whole) : title;
    }

    private Form form() {
        String word = field("版式").orElse("");
        for (var form : Form.values()) {
            if (form.word().equals(word)) {
                return form;
            }
        }
        return Form.ORDINARY;
    }

    private void line(String line) {
        var row = ROW.matcher(line);
        if (row.matches()) {
            rows.add(row(row));
            return;
        }
        endRows();
        var field = FIELD.matcher(line);
        if (field.matches()) {
            fields.computeIfAbsent(field.group(1), any -> new ArrayList<>()).add(field.group(2));
        } else if (line.startsWith("# ")) {
            title.add(plain(line.substring(2)));
        } else if (line.startsWith("> ")) {
            paragraphs(line.substring(2)).forEach(part -> body.add(new Quotation(part)));
        } else if (line.startsWith("## ")) {
            body.add(new Heading(1, plain(line.substring(3)), ""));
        } else if (line.startsWith("### ")) {
            addSecondLevel(line.substring(4));
        } else if (FIRST_LEVEL.matcher(line).matches()) {
            body.add(new Heading(1, plain(line), ""));
        } else if (SECOND_LEVEL.matcher(line).matches()) {
            addSecondLevel(line);
        } else if (THIRD_LEVEL.matcher(line).matches()) {
            addHeading(3, line);
        } else if (FOURTH_LEVEL.matcher(line).matches()) {
            addHeading(4, line);
        } else {
            paragraphs(line).forEach(part -> body.add(new Paragraph(part)));
        }
    }

    /** The heading ends with its sentence; what follows is text. */
    private void addSecondLevel(String line) {
        var parts = paragraphs(line);
        if (parts.isEmpty()) {
            return;
        }
        String first = parts.get(0);
        int end = first.indexOf('。') + 1;
        boolean goesOn = end > 0 && end < first.length();
        body.add(new Heading(2, goesOn ? first.substring(0, end) : first, goesOn ? first.substring(end) : ""));
        addRest(parts);
    }

    private void addHeading(int level, String line) {
        var parts = paragraphs(line);
        body.add(new Heading(level, parts.get(0), ""));
        addRest(parts);
    }

    private void addRest(List<String> parts) {
        parts.subList(1, parts.size()).forEach(part -> body.add(new Paragraph(part)));
    }

    // Tables.

    private static Row row(Matcher row) {
        int lines = row.group(1).isEmpty() ? 1 : Integer.parseInt(row.group(1));
        return new Row(
                Math.max(1, Math.min(MOST_LINES, lines)), List.of(row.group(2).split("\\|", -1)));
    }

    private void endRows() {
        if (rows.isEmpty()) {
            return;
        }
        if (form() == Form.SHEET) {
            body.add(new Grid(rows.stream().map(DocumentMarkup::gridRow).toList()));
        } else {
            var cells = new ArrayList<List<String>>();
            rows.forEach(row -> cells.add(row.cells().stream()
                    .map(cell -> String.join("；", paragraphs(cell)))
                    .toList()));
            body.add(new Table(cells.get(0), cells.subList(1, cells.size())));
        }
        rows.clear();
    }

    private static GridRow gridRow(Row row) {
        var cells = new ArrayList<GridCell>();
        for (String written : row.cells()) {
            String cell = written.strip();
            if (cell.equals("<") && !cells.isEmpty()) {
                var before = cells.remove(cells.size() - 1);
                cells.add(new GridCell(before.span() + 1, before.look(), before.paragraphs(), before.closing()));
            } else {
                cells.add(gridCell(cell));
            }
        }
        return new GridRow(row.lines(), cells);
    }

    private static GridCell gridCell(String cell) {
        boolean isLabel = cell.startsWith("[") && cell.endsWith("]");
        String said = isLabel ? cell.substring(1, cell.length() - 1) : cell;
        int foot = said.indexOf(FOOT);
        var closing = foot < 0
                ? Optional.<String>empty()
                : Optional.of(plain(said.substring(foot + FOOT.length()).strip()));
        return new GridCell(
                1, isLabel ? Look.LABEL : Look.FIELD, paragraphs(foot < 0 ? said : said.substring(0, foot)), closing);
    }

    // Fields.

    private Optional<String> field(String name) {
        var said = list(name);
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join("、", said));
    }

    private List<String> list(String name) {
        var said = new ArrayList<String>();
        for (String line : fields.getOrDefault(name, List.of())) {
            said.addAll(paragraphs(line));
        }
        return said;
    }

    private Optional<Signature> signature() {
        var organ = field("落款");
        var date = field("日期");
        return organ.isEmpty() && date.isEmpty()
                ? Optional.empty()
                : Optional.of(new Signature(organ.orElse(""), date.orElse("")));
    }

    private Optional<Imprint> imprint() {
        var issuer = field("印发机关");
        var date = field("印发日期");
        var copies = field("抄送");
        return issuer.isEmpty() && date.isEmpty() && copies.isEmpty()
                ? Optional.empty()
                : Optional.of(new Imprint(copies.orElse(""), issuer.orElse(""), date.orElse("")));
    }

    // Text.

    /** The paragraphs that a line holds: more than one where a value has several, none where nothing is said. */
    private static List<String> paragraphs(String line) {
        var parts = new ArrayList<String>();
        for (String part : line.split(Character.toString(NEXT_PARAGRAPH), -1)) {
            String said = plain(part).strip();
            if (!said.isEmpty()) {
                parts.add(said);
            }
        }
        return parts;
    }

    /** The words without the marks of values, on one line. */
    private static String plain(String marked) {
        var plain = new StringBuilder(marked.length());
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case VALUE_BEGINS, VALUE_ENDS -> {}
                case NEXT_PARAGRAPH -> plain.append(' ');
                case BAR -> plain.append('|');
                case LESS -> plain.append('<');
                case MORE -> plain.append('>');
                default -> plain.append(SafeText.isUnsafe(c) ? ' ' : c);
            }
        }
        return plain.toString();
    }
}
