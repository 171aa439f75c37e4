package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.Determination;
import rongcuo.evaluation.Conclusion;
import rongcuo.record.DecisionRecord;
import rongcuo.record.JsonText;
import rongcuo.record.RecordedIn;

/** A record as it was written, where its materials do not serve to judge it again: what it says, in its own ids. */
public final class RecordedText {
    private final Messages messages;

    public RecordedText(Messages messages) {
        this.messages = messages;
    }

    /**
     * The record as text.
     *
     * @param width of a line in cells, at least 40 to read well
     */
    public CharSequence text(RecordedIn in, DecisionRecord record, int width, Style style) {
        return new OutlineText(width, style).write(outline(in, record));
    }

    public CharSequence markdown(RecordedIn in, DecisionRecord record) {
        return new OutlineMarkdown().write(outline(in, record));
    }

    private Outline outline(RecordedIn in, DecisionRecord record) {
        var outline = new Outline(messages);
        outline.title(Style.Tone.HEADING, messages.text("ledger.recorded.title", SafeText.of(record.caseId())));
        field(outline, "decided.record", messages.text("decided.number", Long.toString(in.number()), in.ledger()));
        field(outline, "decided.leaf", in.leaf());
        field(
                outline,
                "ledger.column.policy",
                record.policy().id() + "@" + record.policy().version());
        field(outline, "ledger.column.respondent", record.respondent().orElse(messages.text("decided.withheld")));
        outline.heading(messages.text("ledger.recorded.conclusion"));
        outline.item(0, Mark.POINT, conclusion(record));
        var matched = holding(record);
        if (!matched.isEmpty()) {
            outline.item(0, Mark.POINT, messages.text("ledger.recorded.holding", messages.list(matched)));
        }
        outline.heading(messages.text("decided.section.determination"));
        addDetermination(record, outline);
        outline.closing(messages.text("decided.closing"));
        return outline;
    }

    private void addDetermination(DecisionRecord record, Outline outline) {
        field(
                outline,
                "decided.disposition",
                disposition(record.determined("disposition").orElse("")));
        optional(outline, "decided.by", record.determined("by"));
        optional(outline, "decided.on", record.determined("on"));
        optional(outline, "decided.document", record.determined("number"));
        optional(outline, "decided.reason", record.determined("reason"));
        outline.item(
                0, Mark.POINT, messages.text("ledger.accord." + record.accord().id()));
    }

    private void optional(Outline outline, String label, Optional<String> text) {
        text.ifPresent(known -> field(outline, label, known));
    }

    private void field(Outline outline, String label, String text) {
        outline.field(messages.text(label), SafeText.of(text));
    }

    private String disposition(String id) {
        return id.equals(Determination.REFUSED) ? messages.text("determination.refused") : id;
    }

    private String conclusion(DecisionRecord record) {
        return Conclusion.named(record.conclusion())
                .map(conclusion -> ListedRecordWords.ofAnyKind(conclusion, messages))
                .orElse(SafeText.of(record.conclusion()));
    }

    /** The clauses that were found to hold. */
    private static List<String> holding(DecisionRecord record) {
        var holding = new ArrayList<String>();
        record.result()
                .object("clauses")
                .ifPresent(clauses -> clauses.members().forEach((id, truth) -> {
                    if (truth.equals(new JsonText("true"))) {
                        holding.add(SafeText.of(id));
                    }
                }));
        return holding;
    }
}
