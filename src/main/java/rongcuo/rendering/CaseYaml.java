package rongcuo.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rongcuo.casefile.CaseFile;
import rongcuo.fact.EventId;
import rongcuo.fact.FactId;
import rongcuo.fact.Vocabulary;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A case as a person would write its file: a fact a line, by its id, its name beside it. What it says is what
 * {@link CaseJson} says, and is read back as the same case.
 */
public final class CaseYaml {
    private static final JsonFactory FACTORY = new JsonFactory();
    /** What YAML takes for nothing else than text wherever it stands; all other text is written as JSON writes it. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{IsHan}a-zA-Z][\\p{IsHan}\\p{IsAlphabetic}0-9《》（）“”、，；：。·—〔〕-]*");

    /** Words that older readers of YAML take for true or false. */
    private static final Pattern TRUTH = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final int SHORT = 100;

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final StringBuilder out = new StringBuilder();

    private CaseYaml(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /**
     * The file.
     *
     * @param head lines of comment that it begins with, without their marks
     */
    public static String of(CaseFile caseFile, List<String> head, Vocabulary vocabulary, Messages messages) {
        var yaml = new CaseYaml(vocabulary, messages);
        head.forEach(line -> yaml.out.append("# ").append(SafeText.of(line)).append('\n'));
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), CaseJson.of(caseFile))) {
            parser.nextToken();
            yaml.mapping(object(parser), 0, "");
        }
        return yaml.out.toString();
    }

    /** A piece of the file: a text, a number or truth as it is written, a list or an object. */
    private sealed interface Piece {
        record Text(String text) implements Piece {}

        record Literal(String text) implements Piece {}

        record Items(List<Piece> items) implements Piece {}

        record Entries(Map<String, Piece> entries) implements Piece {}
    }

    private static Piece.Entries object(JsonParser parser) {
        var entries = new LinkedHashMap<String, Piece>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            entries.put(name, piece(parser));
        }
        return new Piece.Entries(entries);
    }

    private static Piece piece(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var items = new ArrayList<Piece>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(piece(parser));
            }
            return new Piece.Items(items);
        }
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? new Piece.Text(parser.getString())
                : new Piece.Literal(parser.getString());
    }

    private void mapping(Piece.Entries mapping, int indent, String part) {
        mapping.entries().forEach((name, piece) -> {
            out.append(" ".repeat(indent)).append(written(name)).append(':');
            value(
                    piece,
                    indent,
                    name,
                    label(part, name).map(label -> "   # " + label).orElse(""));
        });
    }

    private void value(Piece piece, int indent, String name, String label) {
        if (piece instanceof Piece.Entries object && !object.entries().isEmpty() && !isShort(object)) {
            out.append(label).append('\n');
            mapping(object, indent + 2, indent == 0 ? name : "");
        } else if (piece instanceof Piece.Items list && hasObjects(list)) {
            out.append(label).append('\n');
            for (var item : list.items()) {
                int start = out.length();
                if (item instanceof Piece.Entries object) {
                    mapping(object, indent + 4, "");
                }
                out.replace(start + indent + 2, start + indent + 4, "- ");
            }
        } else {
            out.append(' ').append(flow(piece)).append(label).append('\n');
        }
    }

    private static boolean hasObjects(Piece.Items list) {
        return list.items().stream().anyMatch(Piece.Entries.class::isInstance);
    }

    /** What says little of a fact stands on its line. */
    private static boolean isShort(Piece.Entries object) {
        boolean isFlat = object.entries().keySet().stream()
                .allMatch(key -> List.of("has", "not", "open", "in", "at-least", "at-most", "above", "below", "value")
                        .contains(key));
        return isFlat && flow(object).length() <= SHORT;
    }

    private static String flow(Piece piece) {
        if (piece instanceof Piece.Text text) {
            return written(text.text());
        }
        if (piece instanceof Piece.Literal literal) {
            return literal.text();
        }
        if (piece instanceof Piece.Items list) {
            return "["
                    + String.join(
                            ", ", list.items().stream().map(CaseYaml::flow).toList()) + "]";
        }
        var entries = new ArrayList<String>();
        ((Piece.Entries) piece).entries().forEach((name, value) -> entries.add(written(name) + ": " + flow(value)));
        return "{" + String.join(", ", entries) + "}";
    }

    private static String written(String text) {
        boolean isPlain = PLAIN.matcher(text).matches() && !TRUTH.matcher(text).matches();
        if (isPlain || DAY.matcher(text).matches()) {
            return text;
        }
        try (var json = new Json()) {
            json.generator().writeString(text);
            return json.text();
        }
    }

    private Optional<String> label(String part, String name) {
        return switch (part) {
            case "facts", "findings" ->
                vocabulary.fact(new FactId(name)).map(fact -> SafeText.of(messages.of(fact.label())));
            case "events" -> vocabulary.event(new EventId(name)).map(event -> SafeText.of(messages.of(event.label())));
            default -> Optional.empty();
        };
    }
}
