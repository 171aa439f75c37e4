package rongcuo.rendering;

import rongcuo.analysis.CaseFlips;

/** Which of the cases at hand two policies conclude differently. */
final class CaseFlipsOutline {
    private final Messages messages;
    private final ComparisonWords words;
    private final Outline outline;

    CaseFlipsOutline(Messages messages, ComparisonWords words, Outline outline) {
        this.messages = messages;
        this.words = words;
        this.outline = outline;
    }

    void add(CaseFlips flips) {
        var flipped = flips.flipped();
        int count = flipped.values().stream().mapToInt(names -> names.size()).sum();
        outline.heading(messages.text("comparison.section.cases"));
        outline.paragraph(messages.text(
                count == 0 ? "comparison.cases.none" : "comparison.cases",
                Integer.toString(flips.size()),
                Integer.toString(count)));
        flipped.forEach((way, names) -> outline.item(
                0,
                Mark.POINT,
                messages.text(
                        "comparison.cases.way",
                        words.ofFirst(way.first()),
                        words.ofSecond(way.second()),
                        Integer.toString(names.size()),
                        messages.list(names.stream().map(SafeText::of).toList()))));
    }
}
