package rongcuo.rendering;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rongcuo.record.RecordedResult;

/**
 * What came of judging recorded cases again.
 *
 * @param lines one a record, in their order
 */
public record ReplayReport(List<Line> lines) {
    /** The first entry of the object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.replay/1";

    public ReplayReport {
        lines = List.copyOf(lines);
    }

    /**
     * One record judged again.
     *
     * @param semantics under which it was concluded, see {@link RecordedResult#SEMANTICS}
     * @param recorded the conclusion of then
     * @param now the conclusion of now; empty where the record cannot be judged again
     * @param differences the parts of the result that differ
     * @param fault why it cannot be judged again, or empty
     */
    public record Line(
            long number,
            String caseId,
            long semantics,
            String recorded,
            String now,
            List<String> differences,
            String fault) {
        public Line {
            differences = List.copyOf(differences);
        }

        boolean isSame() {
            return differences.isEmpty() && fault.isEmpty();
        }
    }

    /** Whether every record came out as it is recorded. */
    public boolean isSame() {
        return lines.stream().allMatch(Line::isSame);
    }

    private long same() {
        return lines.stream().filter(Line::isSame).count();
    }

    /** How many records other semantics than those of today concluded, by these. */
    private Map<Long, Integer> older() {
        var older = new TreeMap<Long, Integer>();
        for (var line : lines) {
            if (line.semantics() != RecordedResult.SEMANTICS) {
                older.merge(line.semantics(), 1, Integer::sum);
            }
        }
        return older;
    }

    /** In words; a record that came out as it is recorded is counted and not listed. */
    public String text(Messages messages, int width, Style style) {
        var outline = new Outline(messages);
        outline.separator();
        outline.title(
                isSame() ? Style.Tone.GOOD : Style.Tone.BAD,
                messages.text("replay.title", Integer.toString(lines.size()), Long.toString(same())));
        older().forEach((semantics, count) -> outline.paragraph(messages.text(
                "replay.older",
                Integer.toString(count),
                Long.toString(semantics),
                Integer.toString(RecordedResult.SEMANTICS))));
        for (var line : lines) {
            if (!line.isSame()) {
                outline.item(0, Mark.FAILS, sentence(line, messages));
            }
        }
        return new OutlineText(width, style).write(outline);
    }

    private static String sentence(Line line, Messages messages) {
        String number = Long.toString(line.number());
        String caseId = SafeText.of(line.caseId());
        if (!line.fault().isEmpty()) {
            return messages.text("replay.fault", number, caseId, messages.text("replay.fault." + line.fault()));
        }
        var parts = line.differences().stream()
                .map(part -> messages.text("replay.part." + part))
                .toList();
        String key = line.recorded().equals(line.now()) ? "replay.differs" : "replay.differs.conclusion";
        return messages.text(
                key,
                number,
                caseId,
                messages.list(parts),
                conclusion(line.recorded(), messages),
                conclusion(line.now(), messages));
    }

    private static String conclusion(String id, Messages messages) {
        return messages.text("conclusion.short.tolerance." + id);
    }

    /** As one object. */
    public String json() {
        try (var json = new Json()) {
            var generator = json.generator();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            generator.writeNumberProperty("semantics", RecordedResult.SEMANTICS);
            generator.writeNumberProperty("replayed", lines.size());
            generator.writeNumberProperty("same", same());
            generator.writeArrayPropertyStart("others");
            for (var line : lines) {
                if (!line.isSame()) {
                    generator.writeStartObject();
                    generator.writeNumberProperty("number", line.number());
                    generator.writeStringProperty("case", line.caseId());
                    generator.writeNumberProperty("semantics", line.semantics());
                    generator.writeStringProperty("recorded", line.recorded());
                    if (line.fault().isEmpty()) {
                        generator.writeStringProperty("now", line.now());
                        json.strings("differences", line.differences());
                    } else {
                        generator.writeStringProperty("fault", line.fault());
                    }
                    generator.writeEndObject();
                }
            }
            generator.writeEndArray();
            generator.writeEndObject();
            return json.text() + "\n";
        }
    }
}
