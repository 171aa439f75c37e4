package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import rongcuo.source.Problem;

/** Problems as their reader needs them: where, what, the line with a caret, and how to mend it. */
public final class ProblemText {
    /** Wide enough for any line that people write, narrow enough for one that a machine wrote. */
    private static final int QUOTED_CELLS = 100;

    private final Messages messages;
    private final Messages problemWords;
    private final Style style;

    /** @param problemWords {@link Messages#ofProblems} in the language of {@code messages} */
    public ProblemText(Messages messages, Messages problemWords, Style style) {
        this.messages = messages;
        this.problemWords = problemWords;
        this.style = style;
    }

    /** Writes each in turn. */
    public void write(List<Problem> problems, Appendable out) throws IOException {
        var text = new StringBuilder();
        for (var problem : problems) {
            add(problem, text);
        }
        out.append(text);
    }

    /** What is wrong, in words. */
    public String what(Problem problem) {
        String what = whatAlone(problem);
        return problem.heading().isEmpty()
                ? what
                : messages.text("problem.in-column", problem.heading().get(), what);
    }

    /** What is wrong, without the column in which it is. */
    String whatAlone(Problem problem) {
        return problemWords.text("problem." + problem.code().id(), arguments(problem));
    }

    /** How to mend it, in words; empty where there is no general way. */
    String mend(Problem problem) {
        String key = "problem." + problem.code().id() + ".mend";
        return problemWords.has(key) ? problemWords.text(key, arguments(problem)) : "";
    }

    private static String[] arguments(Problem problem) {
        return problem.arguments().toArray(new String[0]);
    }

    private void add(Problem problem, StringBuilder text) {
        String what = problem.severity() == Problem.Severity.WARNING
                ? messages.text("problem.warning", what(problem))
                : what(problem);
        SafeText.append(problem.position().toString(), text);
        text.append(": ");
        SafeText.append(what, text);
        text.append('\n');
        if (!problem.quotedLine().isEmpty()) {
            addQuotedLine(problem, text);
        }
        String mend = mend(problem);
        if (!mend.isEmpty()) {
            text.append(messages.text("problem.mend"));
            SafeText.append(mend, text);
            text.append('\n');
        }
    }

    private void addQuotedLine(Problem problem, StringBuilder text) {
        String line = problem.quotedLine();
        int start = Math.min(problem.position().column() - 1, line.length());
        int end = Math.min(start + problem.length(), line.length());
        int from = firstShown(line, start);
        int to = lastShown(line, from);
        String number = " " + problem.position().line() + " | ";
        text.append(number);
        SafeText.append(line.substring(from, to), text);
        text.append('\n');
        LineWrap.appendSpaces(number.length() - 2, text);
        text.append("| ");
        LineWrap.appendSpaces(cells(line, from, start), text);
        int marked = Math.max(1, cells(line, start, Math.min(end, to)));
        text.append(style.in(Style.Tone.BAD, "^".repeat(marked))).append('\n');
    }

    /** Where the shown part of a long line begins, so that the marked place is in it. */
    private static int firstShown(String line, int start) {
        int from = 0;
        int cells = cells(line, 0, start);
        while (cells > QUOTED_CELLS / 2 && from < start) {
            int codePoint = line.codePointAt(from);
            cells -= cells(codePoint);
            from += Character.charCount(codePoint);
        }
        return cells(line, 0, line.length()) <= QUOTED_CELLS ? 0 : from;
    }

    private static int lastShown(String line, int from) {
        int to = from;
        int cells = 0;
        while (to < line.length()) {
            int codePoint = line.codePointAt(to);
            cells += cells(codePoint);
            if (cells > QUOTED_CELLS) {
                return to;
            }
            to += Character.charCount(codePoint);
        }
        return to;
    }

    private static int cells(String line, int from, int to) {
        int cells = 0;
        for (int i = from; i < to; ) {
            int codePoint = line.codePointAt(i);
            cells += cells(codePoint);
            i += Character.charCount(codePoint);
        }
        return cells;
    }

    /** A character that is not to be shown is a space, so it takes one cell. */
    private static int cells(int codePoint) {
        return SafeText.isUnsafe(codePoint) ? 1 : DisplayWidth.ofCodePoint(codePoint);
    }
}
