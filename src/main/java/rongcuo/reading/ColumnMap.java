package rongcuo.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.fact.NameKey;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * What the user says that columns are of, in a file or in the call.
 *
 * <p>A target is what may stand as a heading: the id, label or alias of a fact or event, a value of a set as {@code
 * fact:value}, or one of {@code case}, {@code policy}, {@code name}, {@code managed-by}; an empty one passes the column
 * over.
 */
public final class ColumnMap {
    private static final ColumnMap NONE = new ColumnMap(List.of(), List.of());

    private final List<Choice> choices;
    private final List<SourceText> sources;

    private ColumnMap(List<Choice> choices, List<SourceText> sources) {
        this.choices = List.copyOf(choices);
        this.sources = List.copyOf(sources);
    }

    /** What is said of one column. */
    record Choice(String column, String target, YamlNode.Scalar place) {}

    public static ColumnMap none() {
        return NONE;
    }

    /**
     * The map of a YAML file whose keys are headings and whose values are targets.
     *
     * @throws UnreadableFile where there is no such file or it cannot be opened
     */
    public static ColumnMap read(Path path, Problems problems) {
        var text = TextFile.read(path, problems);
        return text.isEmpty() ? NONE : of(text.get().source(), problems);
    }

    static ColumnMap of(SourceText source, Problems problems) {
        var faults = Faults.of(source, problems);
        var tree = YamlTree.single(source, faults);
        var choices = new ArrayList<Choice>();
        for (var entry : tree.isEmpty() ? List.<YamlNode.Entry>of() : MappingReader.entries(tree.get(), faults)) {
            if (entry.value() instanceof YamlNode.Scalar target) {
                choices.add(new Choice(
                        entry.key().text(),
                        target.isEmpty() ? "" : target.text(),
                        target.isEmpty() ? entry.key() : target));
            } else {
                faults.at(entry.value(), ProblemCode.TEXT_EXPECTED);
            }
        }
        return new ColumnMap(choices, List.of(source));
    }

    /**
     * The map of {@code COLUMN=TARGET}s; each is parted at its last equals sign.
     *
     * @param option by which messages call where they stand
     * @throws IllegalArgumentException where {@link #isChoice} says no to one
     */
    public static ColumnMap of(String option, List<String> choices) {
        var source = new SourceText(option, String.join("\n", choices));
        var parted = new ArrayList<Choice>();
        for (int i = 0; i < choices.size(); i++) {
            String choice = choices.get(i);
            var place = new YamlNode.Scalar(choice, YamlNode.Style.PLAIN, new Position(option, i + 1, 1));
            if (!isChoice(choice)) {
                throw new IllegalArgumentException("names no column: " + choice);
            }
            int end = end(choice);
            parted.add(new Choice(
                    choice.substring(0, end).strip(), choice.substring(end + 1).strip(), place));
        }
        return new ColumnMap(parted, List.of(source));
    }

    /** Whether a text names a column and, be it nothing, what it is of. */
    public static boolean isChoice(String choice) {
        int end = end(choice);
        return end >= 0 && !NameKey.of(choice.substring(0, end)).isEmpty();
    }

    private static int end(String choice) {
        return Math.max(choice.lastIndexOf('='), choice.lastIndexOf('＝'));
    }

    /** This map, and where both speak of one column what the other says. */
    public ColumnMap with(ColumnMap other) {
        var joined = new ArrayList<Choice>();
        for (var choice : choices) {
            if (other.choiceFor(choice.column()).isEmpty()) {
                joined.add(choice);
            }
        }
        joined.addAll(other.choices);
        var all = new ArrayList<>(sources);
        all.addAll(other.sources);
        return new ColumnMap(joined, all);
    }

    private Optional<Choice> choiceFor(String column) {
        String key = ColumnNames.key(column);
        for (var choice : choices) {
            if (ColumnNames.key(choice.column()).equals(key)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    /** The choices as {@code COLUMN=TARGET}s, by which {@link #of} makes the same map. */
    public List<String> written() {
        return choices.stream()
                .map(choice -> choice.column() + "=" + choice.target())
                .toList();
    }

    List<Choice> choices() {
        return choices;
    }

    /** Tells what is wrong with a choice where it was made. */
    void tell(Choice choice, ProblemCode code, List<String> arguments, Problems problems) {
        var faults = new Faults(problems);
        sources.forEach(faults::quoteFrom);
        faults.at(choice.place(), code, arguments.toArray(new String[0]));
    }
}
