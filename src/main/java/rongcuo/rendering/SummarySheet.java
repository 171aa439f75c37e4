package rongcuo.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import rongcuo.evaluation.Conclusion;
import rongcuo.fact.FactId;
import rongcuo.policy.Policy;
import rongcuo.screening.Tally;

/** What a screening adds up to, on one sheet: what was screened, then a short table for each question. */
final class SummarySheet {
    private static final List<Integer> WIDTHS = List.of(24, 30, 44, 14, 14, 14, 24, 10);
    private static final int MOST_FREQUENT = 20;
    private static final int COUNT_COLUMN = 3;
    private static final int SHARE_COLUMN = 4;

    private final Messages messages;
    private final Messages problems;
    private final Tally tally;
    private final ScreeningAccount account;
    private int row;

    SummarySheet(Messages messages, ScreeningAccount account) {
        this.messages = messages;
        this.problems = Messages.ofProblems(messages.language());
        this.tally = account.tally();
        this.account = account;
    }

    void write(Worksheet sheet) throws IOException {
        double width = 0;
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.width(i, WIDTHS.get(i));
            width += WIDTHS.get(i);
        }
        SheetLook.setPage(sheet, width);
        addOrigin(sheet);
        addConclusions(sheet);
        addCounts(sheet, "workbook.decisive", Tally.OfPolicy::decisive, SummarySheet::clause);
        addCounts(sheet, "workbook.missing", Tally.OfPolicy::missing, SummarySheet::subject);
        addProblems(sheet);
        addDue(sheet);
        sheet.finish();
    }

    private void addOrigin(Worksheet sheet) {
        sheet.value(row, 0, messages.text("workbook.title"));
        sheet.style(row, 0).bold().fontSize(16).set();
        row++;
        addField(
                sheet,
                "workbook.tables",
                messages.list(account.tables().stream()
                        .map(ScreeningAccount.ReadTable::name)
                        .toList()));
        for (var policy : account.policies()) {
            addField(
                    sheet,
                    "workbook.policy",
                    policy.reference() + messages.text("word.gap") + messages.of(policy.title()));
        }
        account.asOf().ifPresent(day -> addField(sheet, "workbook.as-of", day.toString()));
        addField(sheet, "workbook.today", account.today().toString());
        addCount(sheet, "workbook.rows", tally.rows());
        addCount(sheet, "workbook.judged", tally.judged());
        addCount(sheet, "workbook.rejected", tally.rejected());
        if (tally.footers().count() > 0) {
            addCount(sheet, "workbook.footers", tally.footers().count());
        }
        addCount(sheet, "workbook.overdue", tally.overdue());
        addCount(sheet, "workbook.near", tally.near());
        sheet.value(row, 0, messages.text("workbook.advice"));
        sheet.style(row, 0).italic().set();
        row++;
    }

    private void addField(Worksheet sheet, String key, String text) {
        sheet.value(row, 0, messages.text(key));
        sheet.style(row, 0).bold().set();
        sheet.value(row, 1, SheetLook.cell(SafeText.of(text)));
        row++;
    }

    private void addCount(Worksheet sheet, String key, long count) {
        sheet.value(row, 0, messages.text(key));
        sheet.style(row, 0).bold().set();
        SheetLook.number(sheet, row, 1, count);
        sheet.style(row, 1).format("#,##0").horizontalAlignment("left").set();
        row++;
    }

    private void addTitle(Worksheet sheet, String key, String... headings) {
        row++;
        sheet.value(row, 0, messages.text(key));
        sheet.style(row, 0).bold().fontSize(13).set();
        row++;
        for (int i = 0; i < headings.length; i++) {
            SheetLook.heading(sheet, row, i, messages.text(headings[i]));
        }
        row++;
    }

    private void addConclusions(Worksheet sheet) {
        addTitle(
                sheet,
                "workbook.conclusions",
                "workbook.column.policy",
                "workbook.column.conclusion",
                "workbook.column.meaning",
                "workbook.column.rows",
                "workbook.column.share");
        int first = row;
        tally.policies().forEach((reference, counts) -> {
            long all = counts.conclusions().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            for (var conclusion : Conclusion.values()) {
                long count = counts.conclusions().getOrDefault(conclusion, 0L);
                addConclusion(sheet, reference, conclusion, count);
                sheet.value(row, SHARE_COLUMN, all == 0 ? 0 : (double) count / all);
                sheet.style(row, SHARE_COLUMN).format("0.0%").set();
                row++;
            }
        });
        if (row > first) {
            ConclusionLook.fill(sheet.range(first, 0, row - 1, SHARE_COLUMN), "B", messages);
        }
    }

    private void addConclusion(Worksheet sheet, String reference, Conclusion conclusion, long count) {
        var kind = account.policy(reference).map(Policy::kind);
        sheet.value(row, 0, reference);
        if (kind.isPresent()) {
            sheet.value(row, 1, ConclusionLook.word(messages, kind.get(), conclusion));
            sheet.value(row, 2, messages.text("conclusion." + kind.get().id() + "." + conclusion.id()));
        } else {
            sheet.value(row, 1, conclusion.id());
        }
        addCountCell(sheet, count);
    }

    private void addCountCell(Worksheet sheet, long count) {
        SheetLook.number(sheet, row, COUNT_COLUMN, count);
        sheet.style(row, COUNT_COLUMN).format("#,##0").set();
    }

    /** Of a policy, counts by id. */
    private interface Counts {
        Map<String, Long> of(Tally.OfPolicy counts);
    }

    /** Where something of a policy stands, and its name. */
    private interface Naming {
        List<String> of(String id, Policy policy, Messages messages);
    }

    private record Counted(String reference, String id, long count) {
        static final Comparator<Counted> MOST_FIRST = Comparator.comparingLong((Counted counted) -> -counted.count());
    }

    /** The most frequent of all policies; those of one count stay in the order in which rows came upon them. */
    private void addCounts(Worksheet sheet, String title, Counts counts, Naming naming) {
        var all = new ArrayList<Counted>();
        tally.policies()
                .forEach((reference, ofPolicy) ->
                        counts.of(ofPolicy).forEach((id, count) -> all.add(new Counted(reference, id, count))));
        if (all.isEmpty()) {
            return;
        }
        all.sort(Counted.MOST_FIRST);
        addTitle(
                sheet,
                title,
                "workbook.column.policy",
                "workbook.column.place",
                "workbook.column.name",
                "workbook.column.rows");
        for (var counted : all.subList(0, Math.min(MOST_FREQUENT, all.size()))) {
            var words = account.policy(counted.reference())
                    .map(policy -> naming.of(counted.id(), policy, messages))
                    .orElseGet(() -> List.of(counted.id(), ""));
            sheet.value(row, 0, counted.reference());
            sheet.value(row, 1, words.get(0));
            sheet.value(row, 2, words.get(1));
            addCountCell(sheet, counted.count());
            row++;
        }
    }

    private static List<String> clause(String id, Policy policy, Messages messages) {
        var clause = policy.clause(id);
        return clause.isEmpty()
                ? List.of(id, "")
                : List.of(
                        new ConditionWords(messages, policy)
                                .article(clause.get().citation()),
                        messages.of(clause.get().label()));
    }

    private static List<String> subject(String key, Policy policy, Messages messages) {
        return List.of(
                new SubjectWords(messages, new ConditionWords(messages, policy)).of(key),
                question(key, policy, messages));
    }

    /** What to ask for a fact; of a value of a set its name says it. */
    private static String question(String key, Policy policy, Messages messages) {
        return key.indexOf(':') < 0
                        && policy.terms().vocabulary().fact(new FactId(key)).isPresent()
                ? new FactWords(messages, policy.terms().vocabulary()).question(new FactId(key))
                : "";
    }

    private void addProblems(Worksheet sheet) {
        if (tally.faults().isEmpty()) {
            return;
        }
        addTitle(
                sheet,
                "workbook.faults",
                "workbook.column.fault",
                "workbook.column.mend",
                "workbook.column.code",
                "workbook.column.count");
        tally.faults().forEach((code, count) -> {
            String mend = "problem." + code.id() + ".mend";
            var texts = List.of(general("problem." + code.id()), problems.has(mend) ? general(mend) : "");
            sheet.value(row, 0, texts.get(0));
            sheet.value(row, 1, texts.get(1));
            SheetLook.fitHeight(sheet, row, WIDTHS, texts);
            sheet.value(row, 2, code.id());
            addCountCell(sheet, count);
            sheet.range(row, 0, row, 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            row++;
        });
    }

    /** The words of a problem without what a single one speaks of. */
    private String general(String key) {
        return problems.text(key, "…", "…", "…", "…", "…");
    }

    private void addDue(Worksheet sheet) {
        if (tally.due().isEmpty()) {
            return;
        }
        addTitle(
                sheet,
                "workbook.due",
                "workbook.column.case",
                "workbook.column.name",
                "workbook.column.step",
                "workbook.column.last-day",
                "workbook.column.status",
                "workbook.column.row",
                "workbook.column.table",
                "workbook.column.policy");
        for (var due : tally.due()) {
            var policy = account.policy(due.policy());
            String step = policy.map(of -> new ConditionWords(messages, of).eventOrStep(due.step()))
                    .orElse(due.step());
            sheet.value(row, 0, SheetLook.cell(SafeText.of(due.caseId())));
            sheet.value(row, 1, SheetLook.cell(SafeText.of(due.name())));
            sheet.value(row, 2, step);
            sheet.value(row, 3, lastDay(due));
            sheet.value(row, 4, messages.text(due.isOverdue() ? "workbook.is-overdue" : "workbook.is-near"));
            SheetLook.number(sheet, row, 5, due.number());
            sheet.value(row, 6, SheetLook.cell(SafeText.of(due.file())));
            sheet.value(row, 7, due.policy());
            row++;
        }
    }

    private static String lastDay(Tally.DueRow due) {
        return due.earliest().equals(due.latest()) ? due.earliest() : due.earliest() + " – " + due.latest();
    }
}
