package rongcuo.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import rongcuo.policy.Policy;
import rongcuo.rendering.ScreeningPage.Bar;
import rongcuo.rendering.ScreeningPage.Bars;
import rongcuo.rendering.ScreeningPage.Composition;
import rongcuo.rendering.ScreeningPage.Count;
import rongcuo.rendering.ScreeningPage.Due;
import rongcuo.rendering.ScreeningPage.DueLine;
import rongcuo.rendering.ScreeningPage.DueTable;
import rongcuo.rendering.ScreeningPage.Fault;
import rongcuo.rendering.ScreeningPage.FaultTable;
import rongcuo.rendering.ScreeningPage.Field;
import rongcuo.rendering.ScreeningPage.Kind;
import rongcuo.rendering.ScreeningPage.Labels;
import rongcuo.rendering.ScreeningPage.OfPolicy;
import rongcuo.rendering.ScreeningPage.Part;
import rongcuo.rendering.ScreeningPage.Rejected;
import rongcuo.rendering.ScreeningPage.Remarks;
import rongcuo.rendering.ScreeningPage.RowTable;
import rongcuo.rendering.ScreeningPage.Rows;
import rongcuo.rendering.ScreeningReport.RejectedRow;
import rongcuo.source.Language;
import rongcuo.source.ProblemCode;

/**
 * A screening as one page of HTML that needs no other file, for the screen and for A4. Its script only filters the rows
 * and folds their reasons; where none runs, everything stands there.
 */
public final class ScreeningReportHtml {
    /** How many of the most frequent clauses and facts are shown. */
    private static final int MOST_RANKED = 12;

    private static final int MOST_DUE = 20;
    private static final int WIDTH = 960;
    /** Half of what the widest character under a piece takes. */
    private static final int CELL = 7;

    private final Messages messages;
    private final Names names;
    private final ScreeningWords words;

    /** @param problems {@link Messages#ofProblems} in the language of {@code messages} */
    public ScreeningReportHtml(Messages messages, Messages problems, Names names) {
        this.messages = messages;
        this.names = names;
        this.words = new ScreeningWords(messages, problems, names);
    }

    /** Writes the page. */
    public void write(ScreeningReport report, Appendable out) throws IOException {
        new HtmlTemplate("screening.mustache").write(page(report), out);
    }

    private ScreeningPage page(ScreeningReport report) throws IOException {
        var account = report.account();
        var tally = account.tally();
        var policies = new ArrayList<OfPolicy>();
        for (var policy : account.policies()) {
            if (account.judgedUnder(policy) > 0) {
                policies.add(ofPolicy("p" + (policies.size() + 1), account, policy));
            }
        }
        var fields = new ArrayList<Field>();
        for (var field : new ScreeningFields(messages, words).of(account)) {
            fields.add(new Field(field.label(), names.inText(field.text())));
        }
        return new ScreeningPage(
                messages.language() == Language.CHINESE ? "zh-CN" : "en",
                digest("screening-style.mustache"),
                digest("screening-script.mustache"),
                title(account),
                labels(),
                new ScreeningCards(messages, words).of(account),
                words.equation(tally.judged(), tally.rejected()),
                account.judgements() > tally.judged()
                        ? Optional.of(
                                messages.text("screening.page.several", ScreeningWords.number(account.judgements())))
                        : Optional.empty(),
                policies,
                due(account),
                rows(report),
                tally.rejected() > 0 ? Optional.of(rejected(report)) : Optional.empty(),
                tally.notes().isEmpty() ? Optional.empty() : Optional.of(new Remarks(kinds(tally.notes()))),
                fields,
                method(account));
    }

    /** Of a part of the page as it stands there, which for every page is the same. */
    private static String digest(String template) throws IOException {
        var text = new StringBuilder();
        new HtmlTemplate(template).write(List.of(), text);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String title(ScreeningAccount account) {
        return account.tables().size() == 1
                ? messages.text(
                        "screening.title.page.of", account.tables().get(0).name())
                : messages.text("screening.title.page");
    }

    private OfPolicy ofPolicy(String name, ScreeningAccount account, Policy policy) {
        var counts = account.of(policy);
        long judged = account.judgedUnder(policy);
        var conclusions = new ArrayList<Count>();
        counts.conclusions()
                .forEach((conclusion, count) -> conclusions.add(new Count(
                        conclusion.id(),
                        ScreeningWords.mark(conclusion).sign() + " " + words.conclusion(policy, conclusion),
                        ScreeningWords.number(count),
                        ScreeningWords.share(count, judged))));
        var rankings = new ArrayList<Bars>();
        var decisive = Ranking.ofClauses(counts.decisive(), policy);
        var missing = Ranking.ofSubjects(counts.missing());
        if (!decisive.isEmpty()) {
            rankings.add(bars("decisive", "clause", decisive, judged, id -> words.clause(policy, id)));
        }
        if (!missing.isEmpty()) {
            rankings.add(bars("missing", "fact", missing, judged, key -> words.subject(policy, key)));
        }
        return new OfPolicy(name, words.policy(policy), composition(account, policy), conclusions, rankings);
    }

    private Composition composition(ScreeningAccount account, Policy policy) {
        var counts = account.of(policy).conclusions();
        long judged = account.judgedUnder(policy);
        var parts = new ArrayList<Part>();
        var described = new ArrayList<String>();
        long before = 0;
        for (var entry : counts.entrySet()) {
            int left = place(before, judged);
            before += entry.getValue();
            int width = Math.max(2, place(before, judged) - left);
            String label = words.conclusion(policy, entry.getKey());
            String share = ScreeningWords.share(entry.getValue(), judged);
            String part = messages.text("screening.bar.part", label, words.rows(entry.getValue()), share);
            String under = label + " " + share;
            parts.add(new Part(
                    entry.getKey().id(), left, width, part, DisplayWidth.of(under) * CELL > width ? "" : under));
            described.add(part);
        }
        return new Composition(messages.text("screening.bar", messages.list(described)), parts);
    }

    private static int place(long count, long whole) {
        return (int) (count * WIDTH / whole);
    }

    private Bars bars(
            String kind, String column, List<Ranking<String>> ranking, long judged, UnaryOperator<String> name) {
        var bars = new ArrayList<Bar>();
        for (var one : ranking.subList(0, Math.min(MOST_RANKED, ranking.size()))) {
            String label = name.apply(one.key());
            String share = ScreeningWords.share(one.count(), judged);
            bars.add(new Bar(
                    label,
                    ScreeningWords.number(one.count()),
                    share,
                    Math.max(2, (int) (one.count() * 1000 / judged)),
                    messages.text("screening.bar.row", label, words.rows(one.count()), share)));
        }
        int rest = ranking.size() - bars.size();
        return new Bars(
                messages.text("screening.section." + kind),
                messages.text("screening.column." + column),
                bars,
                rest == 0
                        ? Optional.empty()
                        : Optional.of(messages.text(
                                "screening.first", Integer.toString(bars.size()), Integer.toString(rest))));
    }

    private Due due(ScreeningAccount account) {
        if (account.due() == 0) {
            return new Due(List.of(messages.text("screening.page.due.none")), Optional.empty());
        }
        var lines = new ArrayList<DueLine>();
        var rows = account.tally().due();
        for (var row : rows.subList(0, Math.min(MOST_DUE, rows.size()))) {
            var mark = row.isOverdue() ? Mark.FAILS : Mark.OPEN;
            lines.add(new DueLine(
                    words.due(row),
                    tone(mark),
                    mark.sign(),
                    words.dueStatus(row),
                    row(account, row.file(), row.number()),
                    names.inText(row.caseId(), row.name()),
                    words.name(row),
                    words.step(row, account)));
        }
        var parts = new ArrayList<String>();
        parts.add(words.dueCounts(account));
        if (account.due() > lines.size()) {
            parts.add(messages.text(
                    "screening.page.due.first", Integer.toString(lines.size()), ScreeningWords.number(account.due())));
        }
        return new Due(parts, Optional.of(new DueTable(lines)));
    }

    private static String tone(Mark mark) {
        return mark.tone().name().toLowerCase(Locale.ROOT);
    }

    /** The number of a row, with its table where there are several. */
    private static String row(ScreeningAccount account, String table, int number) {
        return account.tables().size() == 1 ? Integer.toString(number) : table + " " + number;
    }

    private Rows rows(ScreeningReport report) {
        var account = report.account();
        if (report.rows().isEmpty()) {
            return new Rows(messages.text("screening.page.rows.none"), Optional.empty());
        }
        long all = account.judgements();
        int listed = report.rows().size();
        String said = all > listed
                ? messages.text(
                        "screening.page.rows.first",
                        ScreeningWords.number(listed),
                        ScreeningWords.number(all),
                        account.result())
                : messages.text("screening.page.rows.all", ScreeningWords.number(all));
        var entries = new ArrayList<ScreeningPage.Row>();
        var choices = new ArrayList<String>();
        for (var row : report.rows()) {
            var entry = new ListedRowWords(messages, words, names, row.explained())
                    .row(
                            row(account, row.table(), row.number()),
                            account.policies().size());
            entries.add(entry);
            if (!choices.contains(entry.conclusion())) {
                choices.add(entry.conclusion());
            }
        }
        return new Rows(said, Optional.of(new RowTable(choices, entries)));
    }

    private Rejected rejected(ScreeningReport report) {
        var account = report.account();
        var said = new ArrayList<String>();
        long all = account.tally().rejected();
        var file = account.rejects();
        if (all > report.rejectedRows()) {
            said.add(messages.text(
                    "screening.page.rejected.first",
                    ScreeningWords.number(report.rejectedRows()),
                    ScreeningWords.number(all),
                    file.orElse(account.result())));
        }
        file.ifPresent(name -> said.add(messages.text("screening.page.rejected.again", name)));
        var faults = new ArrayList<Fault>();
        report.rejected().forEach(fault -> faults.add(fault(account, fault)));
        return new Rejected(
                said,
                kinds(account.tally().faults()),
                faults.isEmpty() ? Optional.empty() : Optional.of(new FaultTable(faults)));
    }

    private Fault fault(ScreeningAccount account, RejectedRow fault) {
        return new Fault(
                row(account, fault.table(), fault.number()),
                fault.column().orElse(messages.text("screening.page.row-itself")),
                names.inText(fault.value(), fault.name()),
                names.inText(fault.problem(), fault.name()),
                fault.mend()
                        .map(mend -> names.inText(mend, fault.name()))
                        .orElse(messages.text("screening.cell.none")));
    }

    private List<Kind> kinds(Map<ProblemCode, Long> counts) {
        var kinds = new ArrayList<Kind>();
        for (var one : Ranking.of(new EnumMap<>(counts))) {
            kinds.add(new Kind(words.problem(one.key()), ScreeningWords.number(one.count())));
        }
        return kinds;
    }

    private List<String> method(ScreeningAccount account) {
        return List.of(
                messages.text("screening.method.each"),
                messages.text("screening.method.unknown"),
                messages.text("screening.method.facts"),
                messages.text("screening.method.days", account.today().toString()),
                messages.text(names == Names.MASKED ? "screening.method.masked" : "screening.method.shown"));
    }

    private Labels labels() {
        return new Labels(
                messages.text("screening.advice"),
                messages.text("screening.page.numbers"),
                messages.text("screening.column.conclusion"),
                messages.text("screening.column.rows"),
                messages.text("screening.column.share"),
                messages.text("screening.column.bar"),
                messages.text("screening.section.due"),
                messages.text("timeline.column.due"),
                messages.text("timeline.column.status"),
                messages.text("screening.column.row"),
                messages.text("screening.column.case"),
                messages.text("screening.column.respondent"),
                messages.text("screening.column.step"),
                messages.text("screening.page.rows"),
                messages.text("screening.column.decisive"),
                messages.text("screening.column.missing"),
                messages.text("screening.column.deadline"),
                messages.text("screening.cell.none"),
                messages.text("screening.page.reasons"),
                messages.text("html.law"),
                messages.text("screening.filter"),
                messages.text("screening.filter.words"),
                messages.text("screening.filter.every"),
                messages.text("screening.filter.shown"),
                messages.text("screening.filter.printed"),
                messages.text("screening.page.rejected"),
                messages.text("screening.page.rejected.rows"),
                messages.text("screening.section.faults"),
                messages.text("screening.column.problem"),
                messages.text("screening.column.times"),
                messages.text("screening.column.heading"),
                messages.text("screening.column.value"),
                messages.text("screening.column.mend"),
                messages.text("screening.section.remarks"),
                messages.text("screening.page.read"),
                messages.text("screening.page.method"),
                messages.text("closing"));
    }
}
