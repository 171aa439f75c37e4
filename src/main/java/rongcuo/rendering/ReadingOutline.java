package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.OtherReading;

/** Whether a conclusion depends on how the text is read. */
final class ReadingOutline {
    private final Messages messages;
    private final Outline outline;

    ReadingOutline(Messages messages, Outline outline) {
        this.messages = messages;
        this.outline = outline;
    }

    void add(List<OtherReading> readings) {
        outline.heading(messages.text("section.readings"));
        if (readings.isEmpty()) {
            outline.paragraph(messages.text("readings.none"));
            return;
        }
        var changing = readings.stream().filter(OtherReading::changesConclusion).toList();
        outline.paragraph(messages.text(
                changing.isEmpty() ? "readings.same" : "readings.differ",
                Integer.toString(readings.size()),
                Integer.toString(changing.size())));
        for (var reading : readings) {
            if (reading.changesConclusion()) {
                outline.item(
                        0,
                        Mark.POINT,
                        messages.text("readings.conclusion", title(reading), conclusion(reading.other())));
            } else if (!reading.shifted().isEmpty()) {
                var labels = new ArrayList<String>();
                reading.shifted().stream()
                        .map(provision -> messages.of(provision.label()))
                        .distinct()
                        .forEach(labels::add);
                outline.item(0, Mark.POINT, messages.text("readings.shifted", title(reading), messages.list(labels)));
            }
        }
    }

    private String title(OtherReading reading) {
        var policy = reading.other().policy();
        return messages.withNotes(
                messages.text("policy.title", messages.of(policy.title())), List.of(policy.reference()));
    }

    /** The conclusion; of one that is open, what is possible. */
    private String conclusion(Evaluation evaluation) {
        String kind = "conclusion." + evaluation.policy().kind().id() + ".";
        String words = ConclusionWords.of(evaluation, messages);
        if (evaluation.conclusion() != Conclusion.UNDETERMINED) {
            return words;
        }
        var possible = new ArrayList<String>();
        evaluation.verdict().possible().forEach(one -> possible.add(messages.text(kind + one.id())));
        return messages.withNotes(words, List.of(messages.text("readings.possible", messages.clauses(possible))));
    }
}
