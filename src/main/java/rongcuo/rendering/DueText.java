package rongcuo.rendering;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rongcuo.procedure.DueStep;

/** What is due, as a table for a terminal or a mail. */
public final class DueText {
    /** Cells: a longer one leaves no room for the step on the same line. */
    private static final int LONGEST_CASE_BESIDE = 20;

    private final Messages messages;
    private final Names names;
    private final int width;
    private final Style style;
    private final DueWords words;

    public DueText(Messages messages, Names names, int width, Style style) {
        this.messages = messages;
        this.names = names;
        this.width = width;
        this.style = style;
        this.words = new DueWords(messages);
    }

    /**
     * Writes a row for each step, and a line with the counts at the end; where there is no step, nothing.
     *
     * @param within how many working days ahead was looked
     */
    public void write(List<DueStep> steps, LocalDate today, int within, Appendable out) throws IOException {
        if (steps.isEmpty()) {
            return;
        }
        var outline = new Outline(messages);
        var rows = new ArrayList<List<String>>();
        int overdue = 0;
        int longestCase = 0;
        for (var step : steps) {
            rows.add(row(step));
            longestCase = Math.max(longestCase, DisplayWidth.of(DueWords.caseId(step, names)));
            overdue += step.isOverdue() ? 1 : 0;
        }
        outline.table(
                longestCase > LONGEST_CASE_BESIDE ? Outline.LastColumn.BELOW : Outline.LastColumn.BESIDE,
                List.of(
                        messages.text("timeline.column.due"),
                        messages.text("due.difference"),
                        messages.text("due.case"),
                        messages.text("due.respondent"),
                        messages.text("due.step")),
                rows);
        outline.closing(messages.text(
                "due.all",
                today.toString(),
                Integer.toString(overdue),
                Integer.toString(within),
                Integer.toString(steps.size() - overdue)));
        out.append(new OutlineText(width, style).write(outline));
    }

    private List<String> row(DueStep step) {
        var due = step.timing().due().orElseThrow();
        var notes = new ArrayList<String>();
        notes.add(step.policy().id());
        notes.addAll(words.notes(step));
        return List.of(
                due.isProvisional()
                        ? messages.text("timeline.provisional", due.earliest().toString())
                        : due.earliest().toString(),
                words.difference(step),
                DueWords.caseId(step, names),
                SafeText.of(DueWords.name(step, names).orElse("")),
                messages.withNotes(words.title(step), notes));
    }
}
