package rongcuo.rendering;

import java.util.ArrayList;
import java.util.List;
import rongcuo.fact.EventId;
import rongcuo.policy.ProcedureStep.Obligation;
import rongcuo.procedure.DayLedger;
import rongcuo.procedure.StepStatus;
import rongcuo.procedure.StepTiming;
import rongcuo.procedure.Timeline;

/** A timeline as an officer reads it: the table of steps, their bars, the rule behind each, and day by day if asked. */
final class TimelineOutline {
    private final Messages messages;
    private final Outline outline;
    private final Timeline timeline;
    private final TimelineWords words;
    private final FactWords facts;
    private final int width;

    private TimelineOutline(Messages messages, Outline outline, Timeline timeline, int width) {
        var policy = timeline.evaluation().policy();
        this.messages = messages;
        this.outline = outline;
        this.timeline = timeline;
        this.words = new TimelineWords(messages, policy);
        this.facts = new ConditionWords(messages, policy).facts();
        this.width = width;
    }

    /** @param width of the drawing, in cells */
    static Outline of(List<DatedTimeline> timelines, Messages messages, int width) {
        var outline = new Outline(messages);
        for (var dated : timelines) {
            outline.separator();
            new TimelineOutline(messages, outline, dated.timeline(), width).add(dated);
        }
        return outline;
    }

    /** What an answer says before its table: the case, the policy it rests on, the day and the calendar. */
    static List<Outline.Field> fields(DatedTimeline dated, Names names, Messages messages) {
        var outline = new Outline(messages);
        new TimelineOutline(messages, outline, dated.timeline(), 0).addFields(dated, names);
        var fields = new ArrayList<Outline.Field>();
        for (var block : outline.blocks()) {
            if (block instanceof Outline.Field field) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** What is to be done next, for the end of an evaluation; nothing where no step has begun. */
    static void addNext(Timeline timeline, Messages messages, Outline outline) {
        var open = new ArrayList<StepTiming>();
        for (var step : timeline.steps()) {
            if (isNext(step)) {
                open.add(step);
            }
        }
        if (!open.isEmpty()) {
            new TimelineOutline(messages, outline, timeline, 0).addNext(open);
        }
    }

    private void addNext(List<StepTiming> open) {
        outline.heading(messages.text("section.next"));
        for (var step : open) {
            String last = step.due().isPresent()
                    ? messages.text("timeline.next.due", words.title(step), words.due(step), words.status(step))
                    : messages.text("timeline.next", words.title(step), words.status(step));
            outline.item(0, words.mark(step), messages.withNotes(last, List.of(words.rule(step))));
        }
    }

    /** What has begun and is not over; of what need not be done only what has a last day. */
    private static boolean isNext(StepTiming step) {
        boolean isOpen = step.status() == StepStatus.OPEN
                || step.status() == StepStatus.OVERDUE
                || step.status() == StepStatus.SUSPENDED;
        boolean isRequired = step.step().obligation() == Obligation.REQUIRED;
        return isOpen && (step.due().isPresent() || (isRequired && step.start().isPresent()));
    }

    private void add(DatedTimeline dated) {
        addFields(dated, Names.SHOWN);
        if (timeline.steps().isEmpty()) {
            outline.closing(messages.text("timeline.none"));
            return;
        }
        outline.heading(messages.text("section.timeline"));
        addTable();
        addHowToDate();
        addBars();
        addRules();
        addIneffective();
        dated.ledgers().forEach(this::addLedger);
        addClosing();
    }

    private void addFields(DatedTimeline dated, Names names) {
        var evaluation = timeline.evaluation();
        outline.field(messages.text("field.case"), evaluation.caseFile().id());
        outline.field(messages.text("field.respondent"), names.of(evaluation.respondent(), messages));
        new PolicyWords(messages, facts).addTo(outline, evaluation.policy());
        outline.field(messages.text("field.date"), messages.text("timeline.today", facts.date(timeline.today())));
        outline.field(messages.text("field.calendar"), calendar(dated));
    }

    private String calendar(DatedTimeline dated) {
        var parts = new ArrayList<String>();
        parts.add(timeline.calendar());
        if (dated.calendar().isEmpty()) {
            return parts.get(0);
        }
        parts.add(messages.text(
                "calendar.announced-through", facts.date(dated.calendar().get().announcedThrough())));
        var knownOn = timeline.evaluation().setting().knownOn();
        if (knownOn.isPresent()) {
            parts.add(messages.text("calendar.known-on", facts.date(knownOn.get())));
            int undated = dated.calendar().get().undatedNotices();
            if (undated > 0) {
                parts.add(messages.text("calendar.undated", Integer.toString(undated)));
            }
        }
        return messages.clauses(parts);
    }

    private void addTable() {
        var header = List.of(
                messages.text("timeline.column.step"),
                messages.text("timeline.column.start"),
                messages.text("timeline.column.due"),
                messages.text("timeline.column.done"),
                messages.text("timeline.column.status"));
        var rows = new ArrayList<List<Outline.Cell>>();
        for (var step : timeline.steps()) {
            var mark = words.mark(step);
            rows.add(List.of(
                    Outline.Cell.plain(words.title(step)),
                    Outline.Cell.plain(words.start(step)),
                    Outline.Cell.plain(words.due(step)),
                    Outline.Cell.plain(step.done().map(Object::toString).orElse("-")),
                    new Outline.Cell(mark.tone(), mark.sign() + " " + words.status(step))));
        }
        outline.grid(header, rows);
    }

    private void addBars() {
        var bars = new TimelineBars(timeline, words, messages, width).lines();
        if (!bars.isEmpty()) {
            outline.heading(messages.text("section.bars"));
            outline.drawing(bars);
        }
    }

    private void addRules() {
        outline.heading(messages.text("section.steps"));
        for (var step : timeline.steps()) {
            outline.item(0, Mark.POINT, messages.text("timeline.rule", words.title(step), words.rule(step)));
            words.circumstances(step, timeline).forEach(note -> outline.item(1, Mark.POINT, note));
        }
    }

    private void addIneffective() {
        if (!timeline.ineffective().isEmpty()) {
            outline.heading(messages.text("section.ineffective"));
            timeline.ineffective().forEach(ruling -> outline.item(0, Mark.FAILS, words.ineffective(ruling)));
        }
    }

    private void addLedger(DayLedger ledger) {
        outline.heading(messages.text("section.ledger", words.title(ledger.timing())));
        var header = List.of(
                messages.text("ledger.column.count"),
                messages.text("ledger.column.day"),
                messages.text("ledger.column.weekday"),
                messages.text("ledger.column.why"));
        var days = new LedgerWords(messages);
        var rows = new ArrayList<List<Outline.Cell>>();
        for (var entry : ledger.entries()) {
            rows.add(List.of(
                    Outline.Cell.plain(days.count(entry)),
                    Outline.Cell.plain(entry.day().date().toString()),
                    Outline.Cell.plain(days.weekday(entry)),
                    Outline.Cell.plain(days.why(entry))));
        }
        outline.grid(header, rows);
    }

    /** Where in the case file the day is written for which a step waits, the first such day as the example. */
    private void addHowToDate() {
        for (var step : timeline.steps()) {
            if (step.status() == StepStatus.WAITING && !step.awaited().isEmpty()) {
                String name = step.awaited().get(0);
                var before = timeline.step(name).map(one -> one.step().done()).orElse(List.of(new EventId(name)));
                if (!before.isEmpty()) {
                    String how = messages.text("missing.how.event", facts.event(before.get(0)));
                    outline.paragraph(messages.text("missing.how", how));
                    return;
                }
            }
        }
    }

    private void addClosing() {
        outline.closing(messages.text(timeline.isProvisional() ? "timeline.closing.provisional" : "timeline.closing"));
    }
}
