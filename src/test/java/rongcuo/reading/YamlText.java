package rongcuo.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trees written back as text, so that tests can put a file together from parts or in another order. */
public final class YamlText {
    private YamlText() {}

    /** In brackets and quotes throughout, an entry a line: nothing then depends on how a text looks. */
    public static String of(YamlNode node) {
        var text = new StringBuilder();
        write(node, text);
        return text.append('\n').toString();
    }

    private static void write(YamlNode node, StringBuilder text) {
        if (node instanceof YamlNode.Mapping mapping) {
            text.append('{');
            for (var entry : mapping.entries()) {
                write(entry.key(), text);
                text.append(": ");
                write(entry.value(), text);
                text.append(",\n");
            }
            text.append('}');
        } else if (node instanceof YamlNode.Sequence sequence) {
            text.append('[');
            for (var item : sequence.items()) {
                write(item, text);
                text.append(",\n");
            }
            text.append(']');
        } else if (node instanceof YamlNode.Scalar scalar) {
            text.append(scalar.isEmpty() ? "~" : quoted(scalar.text()));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** The same tree with the keys of every mapping in an order made up by chance. */
    static YamlNode shuffled(YamlNode node, Random random) {
        if (node instanceof YamlNode.Mapping mapping) {
            var entries = new ArrayList<YamlNode.Entry>();
            for (var entry : mapping.entries()) {
                entries.add(new YamlNode.Entry(entry.key(), shuffled(entry.value(), random)));
            }
            Collections.shuffle(entries, random);
            return new YamlNode.Mapping(entries, mapping.position());
        }
        if (node instanceof YamlNode.Sequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (var item : sequence.items()) {
                items.add(shuffled(item, random));
            }
            return new YamlNode.Sequence(items, sequence.position());
        }
        return node;
    }
}
