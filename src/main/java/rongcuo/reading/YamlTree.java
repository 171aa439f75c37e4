package rongcuo.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * The one place where YAML becomes a tree. What YAML has beyond mappings, lists and texts (anchors, aliases, merge
 * keys, tags, keys that are no text) is refused, for in a legal text nothing may stand elsewhere than it is read.
 */
public final class YamlTree {
    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 64 << 10;

    /** Repeated keys are found here, where reading can go on past them. */
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setSchema(new FailsafeSchema())
                    .build())
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String file;
    private final String text;
    private final Faults faults;
    private final JsonParser tokens;
    private final YamlSyntax syntax;

    private long cursorCodePoint;
    private int cursor;
    private int propertySeenAt = -1;
    private boolean abandoned;

    private YamlTree(SourceText source, Faults faults, JsonParser tokens) {
        this.file = source.name();
        this.text = source.text();
        this.faults = faults;
        this.tokens = tokens;
        this.syntax = new YamlSyntax(source, faults);
    }

    /**
     * The documents of a file, in its order. A document in which something is wrong may lack parts of itself; after a
     * syntax error the rest of the file is missing.
     */
    public static List<YamlNode> documents(SourceText source, Problems problems) {
        return documents(source, Faults.of(source, problems));
    }

    static List<YamlNode> documents(SourceText source, Faults faults) {
        int longLine = longLine(source.text());
        if (longLine > 0) {
            faults.at(new Position(source.name(), longLine, 1), ProblemCode.TEXT_TOO_LONG, "64");
            return List.of();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), new WholeCharacters(source.text()))) {
            return new YamlTree(source, faults, parser).documents();
        }
    }

    /** The first line longer than any text may be, counted from 1, or 0: the parser takes seconds for such a line. */
    private static int longLine(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return 0;
        }
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            if (end - start > LONGEST_TEXT) {
                return line;
            }
            line++;
            start = end + 1;
        }
        return text.length() - start > LONGEST_TEXT ? line : 0;
    }

    /** The document of a file that must hold exactly one. */
    public static Optional<YamlNode> single(SourceText source, Problems problems) {
        return single(source, Faults.of(source, problems));
    }

    static Optional<YamlNode> single(SourceText source, Faults faults) {
        var documents = documents(source, faults);
        if (documents.isEmpty()) {
            if (!faults.anyError()) {
                faults.at(Position.startOf(source.name()), ProblemCode.EMPTY_FILE);
            }
            return Optional.empty();
        }
        if (documents.size() > 1) {
            faults.at(documents.get(1).position(), ProblemCode.SECOND_DOCUMENT);
        }
        return Optional.of(documents.get(0));
    }

    private List<YamlNode> documents() {
        var documents = new ArrayList<YamlNode>();
        try {
            for (var token = next(); token.isPresent() && !abandoned; token = next()) {
                var document = node(token.get(), 1);
                if (!abandoned) {
                    documents.add(document);
                }
            }
        } catch (JacksonException e) {
            syntax.report(e, position());
        }
        return documents;
    }

    private Optional<JsonToken> next() {
        return Optional.ofNullable(tokens.nextToken());
    }

    private JsonToken nextInside() {
        return next().orElse(JsonToken.NOT_AVAILABLE);
    }

    private YamlNode node(JsonToken token, int depth) {
        var position = position();
        char first = firstCharacter();
        refuseProperty(first, position);
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            if (depth > DEEPEST) {
                faults.at(position, ProblemCode.TOO_DEEP, Integer.toString(DEEPEST));
                abandoned = true;
                return new YamlNode.Sequence(List.of(), position);
            }
            return token == JsonToken.START_OBJECT ? mapping(position, depth) : sequence(position, depth);
        }
        return scalar(tokens.getString(), first, position);
    }

    private YamlNode mapping(Position position, int depth) {
        var entries = new ArrayList<YamlNode.Entry>();
        var keys = new HashSet<String>();
        for (var token = nextInside(); token == JsonToken.PROPERTY_NAME && !abandoned; token = nextInside()) {
            var key = key();
            var value = node(nextInside(), depth + 1);
            if (isMergeKey(key)) {
                faults.at(key, ProblemCode.MERGE_KEY);
            } else if (keys.add(key.text())) {
                entries.add(new YamlNode.Entry(key, value));
            } else {
                faults.at(key, ProblemCode.REPEATED_KEY, key.text());
            }
        }
        return new YamlNode.Mapping(entries, position);
    }

    private YamlNode.Scalar key() {
        var position = position();
        char first = firstCharacter();
        refuseProperty(first, position);
        var key = scalar(tokens.currentName(), first, position);
        if (key.isEmpty()) {
            faults.at(position, ProblemCode.KEY_NOT_TEXT);
        }
        return key;
    }

    private static boolean isMergeKey(YamlNode.Scalar key) {
        return key.text().equals("<<") && key.style() == YamlNode.Style.PLAIN;
    }

    private YamlNode sequence(Position position, int depth) {
        var items = new ArrayList<YamlNode>();
        for (var token = nextInside();
                token != JsonToken.END_ARRAY && token != JsonToken.NOT_AVAILABLE && !abandoned;
                token = nextInside()) {
            items.add(node(token, depth + 1));
        }
        return new YamlNode.Sequence(items, position);
    }

    private YamlNode.Scalar scalar(String value, char first, Position position) {
        var style = switch (first) {
            case '"', '\'' -> YamlNode.Style.QUOTED;
            case '|', '>' -> YamlNode.Style.BLOCK;
            default -> YamlNode.Style.PLAIN;
        };
        if (value.length() > LONGEST_TEXT) {
            faults.at(position, ProblemCode.TEXT_TOO_LONG, "64");
            return new YamlNode.Scalar("", YamlNode.Style.QUOTED, position);
        }
        return new YamlNode.Scalar(first == '>' ? unspaced(value) : value, style, position);
    }

    /** Folding leaves a space at the end of each line, which Chinese does not have between its words. */
    private static String unspaced(String folded) {
        var text = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            boolean isInside = i > 0 && i + 1 < folded.length();
            boolean isFold =
                    folded.charAt(i) == ' ' && isInside && isWide(folded.charAt(i - 1)) && isWide(folded.charAt(i + 1));
            if (!isFold) {
                text.append(folded.charAt(i));
            }
        }
        return text.toString();
    }

    private static boolean isWide(char c) {
        return c >= '\u2E80' || "“”‘’…—".indexOf(c) >= 0;
    }

    /** A mapping begins where its first key does, so that an anchor there is met twice and told once. */
    private void refuseProperty(char first, Position position) {
        if ((first == '&' || first == '*' || first == '!') && propertySeenAt != cursor) {
            propertySeenAt = cursor;
            faults.at(position, first == '!' ? ProblemCode.TAG : ProblemCode.ALIAS, Character.toString(first));
        }
    }

    private Position position() {
        var location = tokens.currentTokenLocation();
        return new Position(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** The character at which the current token begins; a blank past the end. */
    private char firstCharacter() {
        long offset = tokens.currentTokenLocation().getCharOffset();
        while (cursorCodePoint < offset && cursor < text.length()) {
            boolean isPair = Character.isHighSurrogate(text.charAt(cursor));
            cursor += isPair ? 2 : 1;
            cursorCodePoint++;
        }
        return cursor < text.length() ? text.charAt(cursor) : ' ';
    }
}
