package rongcuo.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** What is wrong with a file being read, told with its lines. */
final class Faults {
    private final Map<String, SourceText> sources = new HashMap<>();
    private final Problems problems;
    private final List<String> headings;
    private boolean anyError;

    Faults(Problems problems) {
        this(List.of(), problems);
    }

    private Faults(List<String> headings, Problems problems) {
        this.headings = headings;
        this.problems = problems;
    }

    /**
     * What is wrong with a row of a table.
     *
     * @param headings of the columns; the position of a cell is its row and the number of its column
     */
    static Faults ofRow(List<String> headings, Problems problems) {
        return new Faults(headings, problems);
    }

    static Faults of(SourceText source, Problems problems) {
        var faults = new Faults(problems);
        faults.quoteFrom(source);
        return faults;
    }

    /** Makes the lines of a further file known. */
    void quoteFrom(SourceText source) {
        sources.put(source.name(), source);
    }

    /** Whether what is read here must not be used. */
    boolean anyError() {
        return anyError;
    }

    /** Whether a further fault would not be shown, so that no work need go into its words. */
    boolean isFull() {
        return problems.isFull();
    }

    /** A fault of a whole node: of a text all of it is marked, of a mapping or list its first character. */
    void at(YamlNode node, ProblemCode code, String... arguments) {
        add(code, node.position(), width(node), arguments);
    }

    void at(Position position, ProblemCode code, String... arguments) {
        add(code, position, 1, arguments);
    }

    /** A fault that has a second wording for the case that a near name is known. */
    void unknown(YamlNode node, ProblemCode code, ProblemCode withNearest, String name, Optional<String> nearest) {
        if (nearest.isPresent()) {
            at(node, withNearest, name, nearest.get());
        } else {
            at(node, code, name);
        }
    }

    /** A fault that stands in another file. */
    void add(Problem problem) {
        anyError |= problem.severity() == Problem.Severity.ERROR;
        problems.add(problem);
    }

    void add(ProblemCode code, Position position, int length, String... arguments) {
        anyError |= code.severity() == Problem.Severity.ERROR;
        String line = lineAt(position);
        int rest = line.codePointCount(0, line.length()) - position.column() + 1;
        int shown = Math.max(1, rest < 1 ? 1 : Math.min(length, rest));
        problems.add(new Problem(code, position, line, shown, List.of(arguments), heading(position)));
    }

    private Optional<String> heading(Position position) {
        return position.column() > headings.size()
                ? Optional.empty()
                : Optional.of(headings.get(position.column() - 1));
    }

    private String lineAt(Position position) {
        if (problems.isFull()) {
            return "";
        }
        var source = Optional.ofNullable(sources.get(position.file()));
        return source.isEmpty() ? "" : source.get().line(position.line());
    }

    /** How many characters of its line a node takes that ends on it; 1 of any other. */
    static int width(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.style() != YamlNode.Style.BLOCK) {
            int length = scalar.text().codePointCount(0, scalar.text().length());
            return scalar.style() == YamlNode.Style.QUOTED ? length + 2 : Math.max(1, length);
        }
        return 1;
    }
}
