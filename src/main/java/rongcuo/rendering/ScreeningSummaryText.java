package rongcuo.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import rongcuo.evaluation.Conclusion;
import rongcuo.policy.Policy;
import rongcuo.source.ProblemCode;

/** What a screening comes to, as text for a terminal or a log. */
public final class ScreeningSummaryText {
    /** How many of the most frequent clauses and facts, and of the most urgent rows, are named. */
    private static final int MOST_NAMED = 8;

    private final Messages messages;
    private final int width;
    private final Style style;
    private final ScreeningWords words;

    /** @param problems {@link Messages#ofProblems} in the language of {@code messages} */
    public ScreeningSummaryText(Messages messages, Messages problems, Names names, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
        this.words = new ScreeningWords(messages, problems, names);
    }

    /** Writes the sum first, then what it is made of; parts of which there is nothing are left out. */
    public void write(ScreeningAccount account, Appendable out) throws IOException {
        var outline = new Outline(messages);
        addSum(account, outline);
        boolean isOne = account.policies().size() == 1;
        for (var policy : account.policies()) {
            addPolicy(account, policy, isOne ? List.of() : List.of(policy.reference()), outline);
        }
        addDue(account, outline);
        addProblems("screening.section.faults", account.tally().faults(), outline);
        account.rejects()
                .ifPresent(file -> outline.paragraph(messages.text("screening.rejects.again", SafeText.of(file))));
        addProblems("screening.section.remarks", account.tally().notes(), outline);
        outline.closing(messages.text("closing"));
        out.append(new OutlineText(width, style).write(outline));
    }

    private void addSum(ScreeningAccount account, Outline outline) {
        var tally = account.tally();
        var tone = tally.rejected() == 0 ? Style.Tone.GOOD : Style.Tone.OPEN;
        outline.title(tone, messages.text("screening.title.text", words.equation(tally.judged(), tally.rejected())));
        for (var table : account.tables()) {
            var parts = new ArrayList<String>();
            parts.add(words.equation(table.judged(), table.rejected()));
            parts.addAll(words.passedOver(table.footers(), table.blank()));
            boolean isOne = account.tables().size() == 1;
            outline.field(
                    messages.text("screening.field.table"),
                    messages.withNotes(SafeText.of(table.name()), isOne ? parts.subList(1, parts.size()) : parts));
        }
        for (var policy : account.policies()) {
            outline.field(
                    messages.text("field.policy"),
                    messages.withNotes(words.policy(policy), List.of(PolicyWords.standingInAWord(messages, policy))));
        }
        outline.field(messages.text("field.date"), new ScreeningFields(messages, words).dates(account));
        outline.field(messages.text("screening.field.result"), SafeText.of(account.result()));
    }

    private void addPolicy(ScreeningAccount account, Policy policy, List<String> name, Outline outline) {
        long judged = account.judgedUnder(policy);
        if (judged == 0) {
            return;
        }
        var counts = account.of(policy);
        outline.heading(messages.withNotes(messages.text("screening.section.conclusions"), name));
        addConclusions(policy, counts.conclusions(), judged, outline);
        addRanking(
                messages.withNotes(messages.text("screening.section.decisive"), name),
                messages.text("screening.column.clause"),
                named(Ranking.ofClauses(counts.decisive(), policy), id -> words.clause(policy, id)),
                outline);
        addRanking(
                messages.withNotes(messages.text("screening.section.missing"), name),
                messages.text("screening.column.fact"),
                named(Ranking.ofSubjects(counts.missing()), key -> words.subject(policy, key)),
                outline);
    }

    private void addConclusions(Policy policy, Map<Conclusion, Long> counts, long judged, Outline outline) {
        var numbers = new ArrayList<String>();
        var shares = new ArrayList<String>();
        var labels = new ArrayList<String>();
        numbers.add(messages.text("screening.column.rows"));
        shares.add(messages.text("screening.column.share"));
        labels.add(messages.text("screening.column.conclusion"));
        counts.forEach((conclusion, count) -> {
            numbers.add(ScreeningWords.number(count));
            shares.add(ScreeningWords.share(count, judged));
            labels.add(ScreeningWords.mark(conclusion).sign() + " " + words.conclusion(policy, conclusion));
        });
        addTable(List.of(flushRight(numbers), flushRight(shares), labels), outline);
    }

    private static List<Ranking<String>> named(List<Ranking<String>> ranking, UnaryOperator<String> name) {
        var named = new ArrayList<Ranking<String>>();
        ranking.forEach(one -> named.add(new Ranking<>(name.apply(one.key()), one.count())));
        return named;
    }

    private void addRanking(String heading, String column, List<Ranking<String>> ranking, Outline outline) {
        if (ranking.isEmpty()) {
            return;
        }
        outline.heading(heading);
        var numbers = new ArrayList<String>();
        var labels = new ArrayList<String>();
        numbers.add(messages.text("screening.column.rows"));
        labels.add(column);
        for (var one : ranking.subList(0, Math.min(MOST_NAMED, ranking.size()))) {
            numbers.add(ScreeningWords.number(one.count()));
            labels.add(one.key());
        }
        addTable(List.of(flushRight(numbers), labels), outline);
        if (ranking.size() > MOST_NAMED) {
            outline.paragraph(messages.text("screening.more", Integer.toString(ranking.size() - MOST_NAMED)));
        }
    }

    private void addProblems(String heading, Map<ProblemCode, Long> counts, Outline outline) {
        if (counts.isEmpty()) {
            return;
        }
        outline.heading(messages.text(heading));
        var numbers = new ArrayList<String>();
        var labels = new ArrayList<String>();
        numbers.add(messages.text("screening.column.times"));
        labels.add(messages.text("screening.column.problem"));
        for (var one : Ranking.of(counts)) {
            numbers.add(ScreeningWords.number(one.count()));
            labels.add(words.problem(one.key()));
        }
        addTable(List.of(flushRight(numbers), labels), outline);
    }

    private void addDue(ScreeningAccount account, Outline outline) {
        if (account.due() == 0) {
            return;
        }
        outline.heading(messages.text("screening.section.due"));
        outline.paragraph(words.dueCounts(account));
        boolean isOne = account.tables().size() == 1;
        var rows = new ArrayList<List<String>>();
        var due = account.tally().due();
        for (var row : due.subList(0, Math.min(MOST_NAMED, due.size()))) {
            String number = Integer.toString(row.number());
            rows.add(List.of(
                    words.due(row),
                    words.dueStatus(row),
                    isOne ? number : SafeText.of(row.file()) + " " + number,
                    SafeText.of(words.caseId(row)),
                    SafeText.of(words.name(row)),
                    words.step(row, account)));
        }
        outline.table(
                Outline.LastColumn.BESIDE,
                List.of(
                        messages.text("timeline.column.due"),
                        messages.text("timeline.column.status"),
                        messages.text("screening.column.row"),
                        messages.text("due.case"),
                        messages.text("due.respondent"),
                        messages.text("due.step")),
                rows);
        if (account.due() > rows.size()) {
            outline.paragraph(messages.text("screening.due.more", ScreeningWords.number(account.due() - rows.size())));
        }
    }

    /** The first cell of each column is its heading. */
    private static void addTable(List<List<String>> columns, Outline outline) {
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < columns.get(0).size(); row++) {
            var cells = new ArrayList<String>();
            for (var column : columns) {
                cells.add(column.get(row));
            }
            rows.add(cells);
        }
        outline.table(Outline.LastColumn.BESIDE, rows.get(0), rows.subList(1, rows.size()));
    }

    /** Numbers so that their last digits stand under each other. */
    private static List<String> flushRight(List<String> cells) {
        int widest = cells.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        return cells.stream()
                .map(cell -> " ".repeat(widest - DisplayWidth.of(cell)) + cell)
                .toList();
    }
}
