package rongcuo.rendering;

import java.util.List;
import rongcuo.analysis.CaseFlips;
import rongcuo.evaluation.Conclusion;
import rongcuo.policy.Policy;

/**
 * How recorded cases would be concluded under another policy.
 *
 * @param flips the first conclusion is the recorded one, a case's name the line of its record and its id
 * @param unreplayable the lines of records that cannot be judged again
 */
public record ImpactReport(Policy policy, CaseFlips flips, List<Long> unreplayable) {
    /** The first entry of the object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.impact/1";

    public ImpactReport {
        unreplayable = List.copyOf(unreplayable);
    }

    public String text(Messages messages, int width, Style style) {
        var flipped = flips.flipped();
        int count = flipped.values().stream().mapToInt(List::size).sum();
        var outline = new Outline(messages);
        outline.separator();
        outline.title(
                Style.Tone.HEADING,
                messages.text(
                        "impact.title",
                        messages.of(policy.title()),
                        policy.reference(),
                        Integer.toString(flips.size()),
                        Integer.toString(count)));
        flipped.forEach((way, names) -> {
            outline.item(
                    0,
                    Mark.POINT,
                    messages.text(
                            "impact.way",
                            conclusion(way.first(), messages),
                            conclusion(way.second(), messages),
                            Integer.toString(names.size())));
            names.forEach(name -> outline.item(1, Mark.POINT, SafeText.of(name)));
        });
        if (!unreplayable.isEmpty()) {
            outline.paragraph(messages.text(
                    "impact.unreplayable",
                    messages.list(unreplayable.stream()
                            .map(number -> Long.toString(number))
                            .toList())));
        }
        outline.closing(messages.text("impact.closing"));
        return new OutlineText(width, style).write(outline);
    }

    private String conclusion(Conclusion conclusion, Messages messages) {
        return messages.text("conclusion.short." + policy.kind().id() + "." + conclusion.id());
    }

    public String json() {
        try (var json = new Json()) {
            var generator = json.generator();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            HeadJson.writePolicy(policy, generator);
            generator.writeNumberProperty("judged", flips.size());
            generator.writeArrayPropertyStart("flips");
            flips.flipped().forEach((way, names) -> {
                generator.writeStartObject();
                generator.writeStringProperty("recorded", way.first().id());
                generator.writeStringProperty("now", way.second().id());
                json.strings("cases", names);
                generator.writeEndObject();
            });
            generator.writeEndArray();
            generator.writeArrayPropertyStart("unreplayable");
            unreplayable.forEach(number -> generator.writeNumber(number));
            generator.writeEndArray();
            generator.writeEndObject();
            return json.text() + "\n";
        }
    }
}
