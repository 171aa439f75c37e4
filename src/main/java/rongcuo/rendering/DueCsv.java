package rongcuo.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import rongcuo.procedure.DueStep;

/** What is due, as a table for Excel and WPS. */
public final class DueCsv {
    private static final List<String> COLUMNS = List.of(
            "case",
            "respondent",
            "policy",
            "step",
            "article",
            "actor",
            "status",
            "earliest",
            "latest",
            "provisional",
            "left",
            "overdue",
            "notes",
            "file",
            "line");

    private final Messages messages;
    private final Names names;
    private final DueWords words;

    public DueCsv(Messages messages, Names names) {
        this.messages = messages;
        this.names = names;
        this.words = new DueWords(messages);
    }

    /** Writes a row for each step under a row of headings. */
    public void write(List<DueStep> steps, Appendable out) throws IOException {
        var headings = new ArrayList<String>();
        for (String column : COLUMNS) {
            headings.add(messages.text("due.column." + column));
        }
        var table = new CsvTable(headings);
        steps.forEach(step -> table.add(row(step)));
        out.append(table.text());
    }

    private List<String> row(DueStep step) {
        var timing = step.timing();
        var due = timing.due().orElseThrow();
        String days = timing.difference().map(DueWords::count).orElse("");
        return List.of(
                DueWords.caseId(step, names),
                SafeText.of(DueWords.name(step, names).orElse("")),
                step.policy().reference(),
                words.title(step),
                timing.step().provision().citation().article(),
                timing.step().actor().map(messages::of).orElse(""),
                words.status(step),
                due.earliest().toString(),
                due.latest().toString(),
                due.isProvisional() ? messages.text("due.provisional") : "",
                step.isOverdue() ? "" : days,
                step.isOverdue() ? days : "",
                messages.clauses(words.notes(step)),
                SafeText.of(step.place().file()),
                Integer.toString(step.place().line()));
    }
}
