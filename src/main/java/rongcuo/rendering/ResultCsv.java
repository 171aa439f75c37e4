package rongcuo.rendering;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import rongcuo.casefile.ResultColumn;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;
import rongcuo.evaluation.Conclusion;
import rongcuo.screening.NextDeadline;
import rongcuo.screening.ScreenedPolicy;
import rongcuo.screening.ScreenedRow;
import rongcuo.screening.ScreenedRow.Part;
import rongcuo.source.Problem;

/**
 * The result of a screening as a table for Excel and WPS: what was found of a row, then the row's own columns. Used by
 * one thread.
 */
public final class ResultCsv implements ResultRows {
    /** Begins and ends as no cell that must be quoted or marked, and holds nothing that must be quoted. */
    private static final Pattern PLAIN =
            Pattern.compile("[0-9A-Za-z\\u4E00-\\u9FFF][^,\"\\r\\n]*[^ ]|[0-9A-Za-z\\u4E00-\\u9FFF]");

    private static final Part[] PARTS = Part.values();

    /** Stands before the number of a row; absent where all rows are of one table. */
    private final Optional<String> place;

    private final Messages messages;
    private final ProblemText problems;
    private final boolean[] left;
    private final List<String> headings = new ArrayList<>();
    private final CsvBytes csv = new CsvBytes();
    private final IdentityHashMap<ScreenedPolicy, Words> words = new IdentityHashMap<>();

    /** @param columns of the table whose rows are screened */
    public ResultCsv(List<TableColumn> columns, Messages messages, Messages problemWords) {
        this(Optional.empty(), columns, messages, problemWords);
    }

    /**
     * The same where several tables are screened together: each row says of which it is.
     *
     * @param table as messages call it
     */
    public static ResultCsv ofOneOfSeveral(
            String table, List<TableColumn> columns, Messages messages, Messages problemWords) {
        return new ResultCsv(Optional.of(table + ":"), columns, messages, problemWords);
    }

    private ResultCsv(Optional<String> place, List<TableColumn> columns, Messages messages, Messages problemWords) {
        this.place = place;
        this.messages = messages;
        this.problems = new ProblemText(messages, problemWords, Style.PLAIN);
        this.left = new boolean[columns.size()];
        for (var column : ResultColumn.values()) {
            if (column.kind() == ResultColumn.Kind.RESULT && (column != ResultColumn.SOURCE || place.isPresent())) {
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
        word(ofPolicy.conclusion(screened.conclusion()));
        word(ofPolicy.reference);
        for (var part : PARTS) {
            list(screened, part, ofPolicy.of(part), ofPolicy.stop);
        }
        csv.cell(screened.deadline().map(deadline -> deadline(deadline)).orElse(""));
        csv.cell(notes.isEmpty() ? "" : remarks(notes));
        if (place.isPresent()) {
            csv.cell(place.get() + block.number(row));
        }
        csv.cells(block, row, left);
        csv.endRow();
    }

    private void word(Word word) {
        csv.begin();
        csv.add(word.utf8);
        csv.end(word.isPlain);
    }

    private void list(ScreenedRow screened, Part part, Word[] words, byte[] stop) {
        csv.begin();
        boolean isPlain = true;
        int count = screened.count(part);
        var before = Word.NONE;
        for (int i = 0; i < count; i++) {
            var word = words[screened.place(part, i)];
            if (word == before) {
                continue;
            }
            before = word;
            if (i > 0) {
                csv.add(stop);
            }
            csv.add(word.utf8);
            isPlain &= word.isPlain;
        }
        csv.end(isPlain);
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

    /** A word as bytes. */
    private static final class Word {
        private final byte[] utf8;
        /** Whether it may stand in a cell without quotes or mark, wherever in the cell it stands. */
        private final boolean isPlain;

        static final Word NONE = new Word("");

        Word(String text) {
            this.utf8 = text.getBytes(StandardCharsets.UTF_8);
            this.isPlain = PLAIN.matcher(text).matches();
        }
    }

    /** The words of one policy. */
    private static final class Words {
        private final Word reference;
        /** Never a comma, so that it needs no quotes between two words. */
        private final byte[] stop;

        private final EnumMap<Conclusion, Word> conclusions = new EnumMap<>(Conclusion.class);
        private final Word[] clauses;
        private final Word[] subjects;
        private final Word[] dispositions;

        Words(ScreenedPolicy screened, Messages messages) {
            var policy = screened.policy();
            var ofSubjects = new SubjectWords(messages, new ConditionWords(messages, policy));
            this.reference = new Word(policy.reference());
            this.stop = messages.text("list.stop").getBytes(StandardCharsets.UTF_8);
            for (var conclusion : Conclusion.values()) {
                String key = "conclusion.short." + policy.kind().id() + "." + conclusion.id();
                conclusions.put(conclusion, new Word(messages.text(key)));
            }
            this.clauses = words(screened.clauses(), clause -> clause.id() + " " + messages.of(clause.label()));
            this.subjects = wordsOnce(screened.named(), ofSubjects::of);
            this.dispositions = words(
                    policy.dispositions(),
                    disposition -> messages.of(disposition.provision().label()));
        }

        private static <T> Word[] words(List<T> things, Function<T, String> text) {
            return things.stream().map(thing -> new Word(text.apply(thing))).toArray(Word[]::new);
        }

        /** One and the same word for things that are equal. */
        private static <T> Word[] wordsOnce(List<T> things, Function<T, String> text) {
            var known = new HashMap<T, Word>();
            return things.stream()
                    .map(thing -> known.computeIfAbsent(thing, any -> new Word(text.apply(any))))
                    .toArray(Word[]::new);
        }

        Word conclusion(Conclusion conclusion) {
            return Optional.ofNullable(conclusions.get(conclusion)).orElseThrow();
        }

        /** The words of what a list speaks of. */
        Word[] of(Part part) {
            return switch (part) {
                case MATCHED, EXCLUDED, UNMET -> clauses;
                case MISSING -> subjects;
                case DISPOSITIONS -> dispositions;
            };
        }
    }
}
