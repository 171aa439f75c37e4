package rongcuo.rendering;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.ResultColumn;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;
import rongcuo.evaluation.Conclusion;
import rongcuo.policy.Clause;
import rongcuo.screening.NextDeadline;
import rongcuo.screening.ScreenedPolicy;
import rongcuo.screening.ScreenedRow;
import rongcuo.source.Problem;

/**
 * The result of a screening as a table for Excel and WPS: what was found of a row, then the row's own columns. Used by
 * one thread.
 */
public final class ResultCsv implements ResultRows {
    private static final int STEM = 64;

    private final Messages messages;
    private final ProblemText problems;
    private final boolean[] left;
    private final List<String> headings = new ArrayList<>();
    private final CsvBytes csv = new CsvBytes();
    private final IdentityHashMap<ScreenedPolicy, Words> words = new IdentityHashMap<>();
    private byte[] cell = new byte[STEM];
    private int length;

    /** @param columns of the table whose rows are screened */
    public ResultCsv(List<TableColumn> columns, Messages messages, Messages problemWords) {
        this.messages = messages;
        this.problems = new ProblemText(messages, problemWords, Style.PLAIN);
        this.left = new boolean[columns.size()];
        for (var column : ResultColumn.values()) {
            if (column.kind() == ResultColumn.Kind.RESULT) {
                headings.add(column.heading(messages.language()));
            }
        }
        for (int i = 0; i < left.length; i++) {
            left[i] = !columns.get(i).isPassedOn();
            if (!left[i]) {
                headings.add(columns.get(i).heading());
            }
        }
    }

    /** The byte order mark and the row of headings. */
    @Override
    public byte[] head() {
        var heads = new CsvBytes();
        for (String heading : headings) {
            heads.cell(heading);
        }
        heads.endRow();
        return ("\uFEFF" + new String(heads.take(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void add(RowBlock block, int row, ScreenedRow screened, List<Problem> notes) {
        var ofPolicy = words.computeIfAbsent(screened.policy(), policy -> new Words(policy, messages));
        put(ofPolicy.conclusion(screened.conclusion()));
        endCell();
        put(ofPolicy.reference);
        endCell();
        for (int i = 0; i < screened.matched(); i++) {
            item(i, ofPolicy, ofPolicy.clauses[screened.matched(i)]);
        }
        endCell();
        for (int i = 0; i < screened.excluded(); i++) {
            item(i, ofPolicy, ofPolicy.clauses[screened.excluded(i)]);
        }
        endCell();
        for (int i = 0; i < screened.unmet(); i++) {
            item(i, ofPolicy, ofPolicy.clauses[screened.unmet(i)]);
        }
        endCell();
        for (int i = 0; i < screened.missing(); i++) {
            item(i, ofPolicy, ofPolicy.missing[screened.missing(i)]);
        }
        endCell();
        for (int i = 0; i < screened.dispositions(); i++) {
            item(i, ofPolicy, ofPolicy.dispositions[screened.disposition(i)]);
        }
        endCell();
        csv.cell(screened.deadline().map(deadline -> deadline(deadline)).orElse(""));
        csv.cell(notes.isEmpty() ? "" : remarks(notes));
        csv.cells(block, row, left);
        csv.endRow();
    }

    private void item(int place, Words ofPolicy, byte[] words) {
        if (place > 0) {
            put(ofPolicy.stop);
        }
        put(words);
    }

    private void put(byte[] words) {
        if (length + words.length > cell.length) {
            cell = Arrays.copyOf(cell, Math.max(cell.length * 2, length + words.length));
        }
        System.arraycopy(words, 0, cell, length, words.length);
        length += words.length;
    }

    private void endCell() {
        csv.cell(cell, 0, length);
        length = 0;
    }

    /** 4月3日前受理 as 2024-04-03 受理: the day first, so that the column sorts by it. */
    private String deadline(NextDeadline deadline) {
        var due = deadline.due();
        var notes = new ArrayList<String>();
        if (deadline.isOverdue()) {
            notes.add(messages.text("screening.overdue"));
        }
        if (!due.isExact()) {
            notes.add(messages.text("due.at-the-latest", due.latest().toString()));
        }
        String step = messages.of(deadline.step().provision().label());
        return messages.withNotes(due.earliest() + " " + step, notes);
    }

    private String remarks(List<Problem> notes) {
        var texts = new ArrayList<String>();
        notes.forEach(note -> texts.add(problems.what(note)));
        return SafeText.of(messages.clauses(texts));
    }

    @Override
    public RowBytes take(RowBytes next) {
        return csv.take(next);
    }

    /** The words of one policy as bytes. */
    private static final class Words {
        private final byte[] reference;
        private final byte[] stop;
        private final EnumMap<Conclusion, byte[]> conclusions = new EnumMap<>(Conclusion.class);
        private final byte[][] clauses;
        private final byte[][] missing;
        private final byte[][] dispositions;

        Words(ScreenedPolicy screened, Messages messages) {
            var policy = screened.policy();
            var subjects = new SubjectWords(messages, new ConditionWords(messages, policy));
            this.reference = utf8(policy.reference());
            this.stop = utf8(messages.text("list.stop"));
            for (var conclusion : Conclusion.values()) {
                conclusions.put(
                        conclusion,
                        utf8(messages.text("conclusion.short." + policy.kind().id() + "." + conclusion.id())));
            }
            this.clauses = new byte[screened.clauses().size()][];
            for (int i = 0; i < clauses.length; i++) {
                clauses[i] = utf8(clause(screened.clauses().get(i), messages));
            }
            this.missing = new byte[screened.subjects().size()][];
            for (int i = 0; i < missing.length; i++) {
                missing[i] = utf8(subjects.of(screened.subjects().get(i)));
            }
            this.dispositions = new byte[policy.dispositions().size()][];
            for (int i = 0; i < dispositions.length; i++) {
                dispositions[i] = utf8(
                        messages.of(policy.dispositions().get(i).provision().label()));
            }
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        private static String clause(Clause clause, Messages messages) {
            return clause.id() + " " + messages.of(clause.label());
        }

        byte[] conclusion(Conclusion conclusion) {
            return Optional.ofNullable(conclusions.get(conclusion)).orElseThrow();
        }
    }
}
