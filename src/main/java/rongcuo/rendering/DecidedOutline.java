package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.Determination;
import rongcuo.procedure.StepStatus;
import rongcuo.procedure.StepTiming;
import rongcuo.record.Resolution.Accord;

/** A decided case as an officer reads it: what the program concluded, and apart from that what was determined. */
final class DecidedOutline {
    private final Messages messages;
    private final Outline outline;
    private final Decided decided;
    private final ConditionWords conditions;
    private final FactWords facts;

    private DecidedOutline(Messages messages, Outline outline, Decided decided) {
        this.messages = messages;
        this.outline = outline;
        this.decided = decided;
        this.conditions = new ConditionWords(messages, decided.evaluation().policy());
        this.facts = conditions.facts();
    }

    static Outline of(Decided decided, Messages messages) {
        var outline = new Outline(messages);
        outline.separator();
        new DecidedOutline(messages, outline, decided).add();
        return outline;
    }

    private void add() {
        EvaluationOutline.addHead(decided.evaluation(), messages, outline);
        addRecord();
        addReasons();
        addDetermination();
        addSteps();
        outline.closing(messages.text("decided.closing"));
    }

    private void addRecord() {
        decided.recorded().ifPresent(in -> {
            outline.field(
                    messages.text("decided.record"),
                    messages.text("decided.number", Long.toString(in.number()), in.ledger()));
            outline.field(messages.text("decided.leaf"), in.leaf());
        });
    }

    /** The clauses that carry the conclusion; a determination may rest on others. */
    private void addReasons() {
        var evaluation = decided.evaluation();
        outline.heading(messages.text("decided.section.conclusion"));
        var decisive = new ArrayList<String>();
        for (var clause : evaluation.matched()) {
            decisive.add(conditions.clause(clause.id()));
        }
        if (!decisive.isEmpty()) {
            outline.item(0, Mark.HOLDS, messages.text("decided.matched", messages.list(decisive)));
        }
        for (var clause : evaluation.excluded()) {
            outline.item(0, Mark.AGAINST, messages.text("decided.excluded", conditions.clause(clause.id())));
        }
        var offered = new ArrayList<String>();
        evaluation
                .dispositions()
                .forEach(offer ->
                        offered.add(conditions.disposition(offer.disposition().id())));
        if (!offered.isEmpty()) {
            outline.item(0, Mark.POINT, messages.text("decided.offered", messages.list(offered)));
        }
        if (decisive.isEmpty() && offered.isEmpty() && evaluation.excluded().isEmpty()) {
            outline.item(0, Mark.POINT, messages.text("decided.no-clause"));
        }
    }

    private void addDetermination() {
        var resolution = decided.resolution();
        outline.heading(messages.text("decided.section.determination"));
        outline.field(messages.text("decided.disposition"), conditions.disposition(resolution.disposition()));
        outline.field(messages.text("decided.by"), resolution.by());
        outline.field(messages.text("decided.on"), facts.date(resolution.on()));
        resolution.meeting().ifPresent(this::addMeeting);
        for (var approval : resolution.approvals()) {
            outline.field(
                    messages.text("decided.approval"),
                    dated(approval.by(), approval.on().map(facts::date), approval.number()));
        }
        for (var filing : resolution.filings()) {
            outline.field(
                    messages.text("decided.filing"),
                    dated(filing.to(), filing.on().map(facts::date), filing.number()));
        }
        resolution.number().ifPresent(number -> outline.field(messages.text("decided.document"), number));
        resolution.reason().ifPresent(reason -> outline.field(messages.text("decided.reason"), reason));
        outline.item(
                0,
                resolution.accord() == Accord.FOLLOWS ? Mark.HOLDS : Mark.OPEN,
                messages.text("decided.accord." + resolution.accord().id()));
    }

    private void addMeeting(Determination.Meeting meeting) {
        outline.field(
                messages.text("decided.meeting"),
                dated(meeting.name(), meeting.on().map(facts::date), meeting.minutes()));
    }

    private String dated(String what, Optional<String> on, Optional<String> number) {
        var notes = new ArrayList<String>();
        on.ifPresent(notes::add);
        number.ifPresent(notes::add);
        return messages.withNotes(what, notes);
    }

    /** Which steps were in time, which were not, and what is still to do. */
    private void addSteps() {
        var timeline = decided.timeline();
        var words = new TimelineWords(messages, decided.evaluation().policy());
        var rows = new ArrayList<List<Outline.Cell>>();
        for (var step : timeline.steps()) {
            if (step.status() != StepStatus.NOT_APPLICABLE) {
                rows.add(row(step, words));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        outline.heading(messages.text("decided.section.steps"));
        outline.grid(
                List.of(
                        messages.text("timeline.column.step"),
                        messages.text("timeline.column.due"),
                        messages.text("timeline.column.done"),
                        messages.text("timeline.column.status")),
                rows);
    }

    private static List<Outline.Cell> row(StepTiming step, TimelineWords words) {
        var mark = words.mark(step);
        return List.of(
                Outline.Cell.plain(words.title(step)),
                Outline.Cell.plain(words.due(step)),
                Outline.Cell.plain(step.done().map(Object::toString).orElse("-")),
                new Outline.Cell(mark.tone(), mark.sign() + " " + words.status(step)));
    }
}
