package rongcuo.reading;

import java.util.ArrayList;
import java.util.Optional;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** A whole case that stands in one cell as a JSON object. JSON is YAML, so one reader reads both. */
final class CaseDocument {
    private CaseDocument() {}

    /**
     * The tree of the object. All of it stands where the cell does, for its own lines are none of the table's.
     *
     * @return empty where it is no object, which is then told
     */
    static Optional<YamlNode> read(String json, Position cell, Problems problems) {
        var ofText = new Problems();
        var tree = YamlTree.single(new SourceText(cell.file(), json), ofText);
        for (var problem : ofText.inFileOrder()) {
            problems.add(new Problem(problem.code(), cell, "", 1, problem.arguments()));
        }
        return ofText.hasErrors() || tree.isEmpty() ? Optional.empty() : Optional.of(placed(tree.get(), cell));
    }

    /** A part of a case that stands in one cell as JSON; empty where it is none. */
    static Optional<YamlNode> part(String json, Position cell) {
        return read(json, cell, new Problems());
    }

    private static YamlNode placed(YamlNode node, Position cell) {
        if (node instanceof YamlNode.Mapping mapping) {
            var entries = new ArrayList<YamlNode.Entry>();
            for (var entry : mapping.entries()) {
                if (!isNull(entry.value())) {
                    entries.add(new YamlNode.Entry(placed(entry.key(), cell), placed(entry.value(), cell)));
                }
            }
            return new YamlNode.Mapping(entries, cell);
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return new YamlNode.Sequence(
                    sequence.items().stream().map(item -> placed(item, cell)).toList(), cell);
        }
        return placed((YamlNode.Scalar) node, cell);
    }

    private static YamlNode.Scalar placed(YamlNode.Scalar scalar, Position cell) {
        return new YamlNode.Scalar(scalar.text(), scalar.style(), cell);
    }

    /** What JSON has for an entry that says nothing; in a YAML file it would be a text. */
    private static boolean isNull(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar
                && scalar.style() == YamlNode.Style.PLAIN
                && scalar.text().equals("null");
    }
}
