package rongcuo.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.source.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * An object that stands on one line.
 *
 * @param keys of all its entries, in their order
 * @param scalars its entries that are texts, numbers or truth values, as they are written; null is the empty text
 * @param nested the keys of its other entries
 * @param lists those of the other entries that are lists of single values, as they are written
 * @param fault what is wrong with it; the rest then says nothing
 */
record JsonLine(
        List<String> keys,
        Map<String, String> scalars,
        List<String> nested,
        Map<String, String> lists,
        Optional<Fault> fault) {
    private static final int DEEPEST = 40;

    /** Depth and repeated keys are watched here, where there are words for them. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** What is wrong with a line, and what the words for it speak of. */
    record Fault(ProblemCode code, List<String> arguments) {}

    static JsonLine of(String line) {
        try (var tokens = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            return new Reading(tokens, line).line();
        } catch (JacksonException e) {
            int column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            return wrong(ProblemCode.JSON_LINE, Integer.toString(column));
        }
    }

    private static JsonLine wrong(ProblemCode code, String... arguments) {
        return new JsonLine(List.of(), Map.of(), List.of(), Map.of(), Optional.of(new Fault(code, List.of(arguments))));
    }

    /** A line as it is read. */
    private static final class Reading {
        private final JsonParser tokens;
        private final String written;
        private Optional<JsonLine> refused = Optional.empty();

        Reading(JsonParser tokens, String written) {
            this.tokens = tokens;
            this.written = written;
        }

        private Optional<JsonToken> next() {
            return Optional.ofNullable(tokens.nextToken());
        }

        JsonLine line() {
            if (!next().equals(Optional.of(JsonToken.START_OBJECT))) {
                return wrong(ProblemCode.JSON_OBJECT_EXPECTED);
            }
            var scalars = new LinkedHashMap<String, String>();
            var nested = new ArrayList<String>();
            var lists = new LinkedHashMap<String, String>();
            var keys = new LinkedHashSet<String>();
            for (var token = next();
                    refused.isEmpty() && token.equals(Optional.of(JsonToken.PROPERTY_NAME));
                    token = next()) {
                String key = key(keys);
                var value = next().orElse(JsonToken.NOT_AVAILABLE);
                if (value.isStructStart()) {
                    nested.add(key);
                    int start = (int) tokens.currentTokenLocation().getCharOffset();
                    boolean isFlat = pass(value, 2);
                    if (isFlat && value == JsonToken.START_ARRAY && refused.isEmpty()) {
                        int end = (int) tokens.currentTokenLocation().getCharOffset() + 1;
                        lists.put(key, written.substring(start, end));
                    }
                } else {
                    scalars.put(key, value == JsonToken.VALUE_NULL ? "" : tokens.getString());
                }
            }
            if (refused.isEmpty() && next().isPresent()) {
                int column = tokens.currentTokenLocation().getColumnNr();
                return wrong(ProblemCode.JSON_LINE, Integer.toString(column));
            }
            return refused.orElse(new JsonLine(List.copyOf(keys), scalars, nested, lists, Optional.empty()));
        }

        private String key(Set<String> keys) {
            String key = tokens.currentName();
            if (!keys.add(key)) {
                refused = Optional.of(wrong(ProblemCode.REPEATED_KEY, key));
            }
            return key;
        }

        /** @return whether nothing in it holds anything in turn */
        private boolean pass(JsonToken start, int depth) {
            if (depth > DEEPEST) {
                refused = Optional.of(wrong(ProblemCode.TOO_DEEP, Integer.toString(DEEPEST)));
                return false;
            }
            boolean isFlat = true;
            var keys = new HashSet<String>();
            var end = start == JsonToken.START_OBJECT ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
            for (var token = tokens.nextToken(); refused.isEmpty() && token != end; token = tokens.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    key(keys);
                } else if (token.isStructStart()) {
                    pass(token, depth + 1);
                    isFlat = false;
                }
            }
            return isFlat;
        }
    }
}
