package rongcuo.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rongcuo.procedure.DayLedger;
import rongcuo.procedure.StepTiming;
import rongcuo.procedure.Timeline;
import rongcuo.rendering.TimelinePage.Contents;
import rongcuo.rendering.TimelinePage.Day;
import rongcuo.rendering.TimelinePage.Fact;
import rongcuo.rendering.TimelinePage.Ineffective;
import rongcuo.rendering.TimelinePage.Labels;
import rongcuo.rendering.TimelinePage.Law;
import rongcuo.rendering.TimelinePage.Ledger;
import rongcuo.rendering.TimelinePage.Link;
import rongcuo.rendering.TimelinePage.Row;
import rongcuo.rendering.TimelinePage.Rule;
import rongcuo.rendering.TimelinePage.Rules;
import rongcuo.rendering.TimelinePage.Sheet;
import rongcuo.rendering.TimelinePage.Table;
import rongcuo.source.Language;

/** Timelines as one page of HTML that needs no other file and no script, for the screen and for A4. */
public final class TimelineHtml {
    private final Messages messages;
    private final Names names;

    public TimelineHtml(Messages messages, Names names) {
        this.messages = messages;
        this.names = names;
    }

    /** Writes one page of all.
     *
     * @param timelines at least one
     */
    public void write(List<DatedTimeline> timelines, Appendable out) throws IOException {
        new HtmlTemplate("timeline.mustache").write(page(timelines), out);
    }

    private TimelinePage page(List<DatedTimeline> timelines) {
        var links = new ArrayList<Link>();
        var sheets = new ArrayList<Sheet>();
        for (var dated : timelines) {
            var timeline = dated.timeline();
            String name = "t" + (sheets.size() + 1);
            var words = new TimelineWords(messages, timeline.evaluation().policy());
            links.add(new Link(name, link(timeline, words)));
            sheets.add(sheet(name, dated, words));
        }
        boolean isOne = timelines.size() == 1;
        return new TimelinePage(
                messages.language() == Language.CHINESE ? "zh-CN" : "en",
                isOne
                        ? messages.text(
                                "html.title.one", caption(timelines.get(0).timeline()))
                        : messages.text("html.title.many", Integer.toString(timelines.size())),
                messages.text("html.title"),
                labels(),
                isOne ? Optional.empty() : Optional.of(new Contents(links)),
                sheets);
    }

    private String caption(Timeline timeline) {
        var evaluation = timeline.evaluation();
        var respondents = evaluation.caseFile().respondents();
        String name = names.of(evaluation.respondent(), messages);
        String who = respondents.size() == 1
                ? name
                : messages.text(
                        "html.respondent", name, Integer.toString(respondents.indexOf(evaluation.respondent()) + 1));
        return messages.text("html.caption", evaluation.caseFile().id(), who);
    }

    /** What is most urgent, so that the contents can be read as a list of what is to be done. */
    private String link(Timeline timeline, TimelineWords words) {
        var policy = timeline.evaluation().policy();
        var parts = new ArrayList<String>();
        parts.add(caption(timeline));
        parts.add(policy.reference());
        var pending = timeline.pending();
        if (!pending.isEmpty()) {
            var step = pending.get(0);
            parts.add(messages.text("timeline.next.due", words.title(step), words.due(step), words.status(step)));
        }
        return messages.clauses(parts);
    }

    private Sheet sheet(String name, DatedTimeline dated, TimelineWords words) {
        var timeline = dated.timeline();
        boolean isEmpty = timeline.steps().isEmpty();
        var facts = new ArrayList<Fact>();
        for (var field : TimelineOutline.fields(dated, names, messages)) {
            facts.add(new Fact(field.label(), field.text()));
        }
        var ledgers = new ArrayList<Ledger>();
        dated.ledgers().forEach(ledger -> ledgers.add(ledger(ledger, words)));
        return new Sheet(
                name,
                caption(timeline),
                facts,
                isEmpty ? Optional.of(messages.text("timeline.none")) : Optional.empty(),
                isEmpty ? Optional.empty() : Optional.of(table(timeline, words)),
                new TimelineChart(dated, words, messages).chart(),
                isEmpty ? Optional.empty() : Optional.of(rules(timeline, words)),
                ineffective(timeline, words),
                ledgers,
                isEmpty
                        ? Optional.empty()
                        : Optional.of(messages.text(
                                timeline.isProvisional() ? "timeline.closing.provisional" : "timeline.closing")));
    }

    private static Table table(Timeline timeline, TimelineWords words) {
        var rows = new ArrayList<Row>();
        for (var step : timeline.steps()) {
            var mark = words.mark(step);
            rows.add(new Row(
                    words.title(step),
                    words.start(step),
                    words.due(step),
                    step.done().map(Object::toString).orElse("-"),
                    mark.tone().name().toLowerCase(Locale.ROOT),
                    mark.sign(),
                    words.status(step)));
        }
        return new Table(rows);
    }

    private Rules rules(Timeline timeline, TimelineWords words) {
        var rules = new ArrayList<Rule>();
        for (var step : timeline.steps()) {
            rules.add(new Rule(words.title(step), words.rule(step), words.circumstances(step, timeline), law(step)));
        }
        return new Rules(rules);
    }

    private static Optional<Law> law(StepTiming step) {
        var paragraphs = new ArrayList<String>();
        step.step()
                .provision()
                .citation()
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(paragraphs::add);
        return paragraphs.isEmpty() ? Optional.empty() : Optional.of(new Law(paragraphs));
    }

    private static Optional<Ineffective> ineffective(Timeline timeline, TimelineWords words) {
        var rulings = new ArrayList<String>();
        timeline.ineffective().forEach(ruling -> rulings.add(words.ineffective(ruling)));
        return rulings.isEmpty() ? Optional.empty() : Optional.of(new Ineffective(rulings));
    }

    private Ledger ledger(DayLedger ledger, TimelineWords words) {
        var ledgerWords = new LedgerWords(messages);
        var days = new ArrayList<Day>();
        for (var entry : ledger.entries()) {
            days.add(new Day(
                    entry.treatment().id(),
                    ledgerWords.count(entry),
                    entry.day().date().toString(),
                    ledgerWords.weekday(entry),
                    ledgerWords.why(entry)));
        }
        return new Ledger(messages.text("section.ledger", words.title(ledger.timing())), days);
    }

    private Labels labels() {
        return new Labels(
                messages.text("html.contents"),
                messages.text("section.timeline"),
                messages.text("timeline.column.step"),
                messages.text("timeline.column.start"),
                messages.text("timeline.column.due"),
                messages.text("timeline.column.done"),
                messages.text("timeline.column.status"),
                messages.text("section.bars"),
                messages.text("html.legend.due"),
                messages.text("html.legend.done"),
                messages.text("section.steps"),
                messages.text("html.law"),
                messages.text("section.ineffective"),
                messages.text("ledger.column.count"),
                messages.text("ledger.column.day"),
                messages.text("ledger.column.weekday"),
                messages.text("ledger.column.why"),
                messages.text("closing"));
    }
}
