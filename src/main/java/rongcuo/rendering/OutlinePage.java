package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import rongcuo.rendering.ScreeningPage.Item;
import rongcuo.rendering.ScreeningPage.Items;
import rongcuo.rendering.ScreeningPage.Line;
import rongcuo.rendering.ScreeningPage.Lines;
import rongcuo.rendering.ScreeningPage.Quote;
import rongcuo.rendering.ScreeningPage.Reasons;

/** The reasons of an outline in the nested form that a page needs. */
final class OutlinePage {
    private final UnaryOperator<String> shown;
    private final List<Reasons> sections = new ArrayList<>();
    private Optional<String> heading = Optional.empty();
    private List<String> paragraphs = new ArrayList<>();
    private List<Item> items = new ArrayList<>();

    private OutlinePage(UnaryOperator<String> shown) {
        this.shown = shown;
    }

    /**
     * A section for each heading.
     *
     * @param shown how words of a case may be shown
     */
    static List<Reasons> of(Outline outline, UnaryOperator<String> shown) {
        var page = new OutlinePage(shown);
        outline.blocks().forEach(page::add);
        page.endSection();
        return page.sections;
    }

    private void add(Outline.Block block) {
        if (block instanceof Outline.Heading of) {
            endSection();
            heading = Optional.of(of.text());
        } else if (block instanceof Outline.Paragraph of) {
            paragraphs.add(shown.apply(of.text()));
        } else if (block instanceof Outline.Item of && of.depth() == 0) {
            items.add(new Item(of.mark().sign(), shown.apply(of.text()), Optional.empty(), Optional.empty()));
        } else if (block instanceof Outline.Item of) {
            addLine(new Line(of.mark().sign(), shown.apply(of.text())));
        } else if (block instanceof Outline.Quote of) {
            addQuote(of.text().lines().filter(line -> !line.isBlank()).toList());
        } else {
            throw new IllegalStateException("reasons hold no " + block);
        }
    }

    private void addLine(Line line) {
        var item = items.remove(items.size() - 1);
        var lines = new ArrayList<Line>(item.lines().map(Lines::items).orElse(List.of()));
        lines.add(line);
        items.add(new Item(item.sign(), item.words(), item.quote(), Optional.of(new Lines(lines))));
    }

    private void addQuote(List<String> text) {
        var item = items.remove(items.size() - 1);
        items.add(new Item(item.sign(), item.words(), Optional.of(new Quote(text)), item.lines()));
    }

    private void endSection() {
        if (heading.isPresent() || !paragraphs.isEmpty() || !items.isEmpty()) {
            sections.add(new Reasons(
                    heading, paragraphs, items.isEmpty() ? Optional.empty() : Optional.of(new Items(items))));
        }
        heading = Optional.empty();
        paragraphs = new ArrayList<>();
        items = new ArrayList<>();
    }
}
