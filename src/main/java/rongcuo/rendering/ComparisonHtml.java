package rongcuo.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.analysis.DifferenceClass;
import rongcuo.analysis.DifferenceClass.Direction;
import rongcuo.analysis.PolicyMatrix;
import rongcuo.evaluation.Conclusion;
import rongcuo.rendering.ComparisonPage.Cell;
import rongcuo.rendering.ComparisonPage.Fact;
import rongcuo.rendering.ComparisonPage.Labels;
import rongcuo.rendering.ComparisonPage.Law;
import rongcuo.rendering.ComparisonPage.OneClass;
import rongcuo.rendering.ComparisonPage.Row;
import rongcuo.rendering.ComparisonPage.Section;
import rongcuo.rendering.ComparisonPage.Table;
import rongcuo.source.Language;

/** A comparison, or a matrix of some, as one page of HTML that needs no other file and no script. */
public final class ComparisonHtml {
    /** The relations and the counts. */
    private static final int SECTIONS_BEFORE_CLASSES = 2;

    private final Messages messages;

    public ComparisonHtml(Messages messages) {
        this.messages = messages;
    }

    /** Writes every class with the words of its clauses and its witness. */
    public void write(Compared compared, Appendable out) throws IOException {
        var words = new ComparisonWords(messages, compared.comparison());
        var page = new Sections(ComparisonOutline.withoutClasses(compared, messages));
        int section = SECTIONS_BEFORE_CLASSES;
        for (var direction : Direction.values()) {
            var classes = new ArrayList<OneClass>();
            for (var difference : compared.atlas().of(direction)) {
                classes.add(oneClass(compared, difference, words));
            }
            if (!classes.isEmpty()) {
                String heading = page.sections.get(section).heading();
                page.sections.set(section, new Section(heading, Optional.empty(), List.of(), classes));
                section++;
            }
        }
        var comparison = compared.comparison();
        String title = messages.text(
                "comparison.html.title",
                comparison.first().reference(),
                comparison.second().reference());
        write(title, words.title(comparison.relation(Conclusion.ELIGIBLE, compared.discretion())), page, out);
    }

    /** Writes a matrix. */
    public void write(PolicyMatrix matrix, Appendable out) throws IOException {
        var outline = new MatrixOutline(messages, matrix);
        write(outline.title(), outline.title(), new Sections(outline.outline()), out);
    }

    private void write(String title, String heading, Sections page, Appendable out) throws IOException {
        new HtmlTemplate("comparison.mustache")
                .write(
                        new ComparisonPage(
                                messages.language() == Language.CHINESE ? "zh-CN" : "en",
                                title,
                                heading,
                                new Labels(
                                        messages.text("comparison.html.law"), messages.text("comparison.html.witness")),
                                page.facts,
                                page.sections,
                                messages.text("closing")),
                        out);
    }

    private OneClass oneClass(Compared compared, DifferenceClass difference, ComparisonWords words) {
        var law = new ArrayList<String>();
        difference
                .first()
                .clause()
                .ifPresent(clause -> law.add(clause.citation().text()));
        difference
                .second()
                .clause()
                .ifPresent(clause -> law.add(clause.citation().text()));
        law.removeIf(String::isBlank);
        return new OneClass(
                messages.text("comparison.class", Integer.toString(difference.number()), words.sentence(difference)),
                law.isEmpty() ? Optional.empty() : Optional.of(new Law(law)),
                compared.witness(difference)
                        .map(words::statements)
                        .orElseGet(() -> List.of(messages.text("comparison.html.witness.none"))));
    }

    /** An outline of headings with tables and paragraphs, as sections. */
    private static final class Sections {
        private final List<Fact> facts = new ArrayList<>();
        private final List<Section> sections = new ArrayList<>();

        Sections(Outline outline) {
            for (var block : outline.blocks()) {
                if (block instanceof Outline.Field field) {
                    facts.add(new Fact(field.label(), field.text()));
                } else if (block instanceof Outline.Heading heading) {
                    sections.add(new Section(heading.text(), Optional.empty(), List.of(), List.of()));
                } else if (!sections.isEmpty()) {
                    add(block);
                }
            }
        }

        private void add(Outline.Block block) {
            int last = sections.size() - 1;
            var section = sections.get(last);
            var table = section.table();
            var paragraphs = new ArrayList<>(section.paragraphs());
            if (block instanceof Outline.Table words) {
                var rows = words.rows().stream()
                        .map(row -> row.stream().map(Outline.Cell::plain).toList())
                        .toList();
                table = Optional.of(table(words.header(), rows));
            } else if (block instanceof Outline.Grid grid) {
                table = Optional.of(table(grid.header(), grid.rows()));
            } else if (block instanceof Outline.Paragraph paragraph) {
                paragraphs.add(paragraph.text());
            } else if (block instanceof Outline.Item item) {
                paragraphs.add(item.text());
            }
            sections.set(last, new Section(section.heading(), table, List.copyOf(paragraphs), List.of()));
        }

        private static Table table(List<String> header, List<List<Outline.Cell>> rows) {
            var views = new ArrayList<Row>();
            for (var row : rows) {
                var cells = new ArrayList<Cell>();
                for (var cell : row.subList(1, row.size())) {
                    cells.add(new Cell(cell.text()));
                }
                views.add(new Row(row.get(0).text(), cells));
            }
            return new Table(header, views);
        }
    }
}
