package rongcuo.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record without what tells of a person, and that by its place: names, free text and evidence. What decides a case,
 * its facts and days, stays, so that anybody may judge it again.
 *
 * @param open the record as anybody may read it
 * @param hidden by JSON pointer (RFC 6901), what was taken out
 */
public record PrivateParts(JsonObject open, SortedMap<String, JsonValue> hidden) {
    /** Of a respondent, of what is stated and found, of rulings and of the determination. */
    private static final Set<String> NAMES =
            Set.of("name", "unit", "position", "summary", "evidence", "note", "reason", "by");
    /** Objects whose keys are names of the policy's, not of the format's. */
    private static final Set<String> NAMED_BY_POLICY = Set.of("facts", "findings", "events", "set-days");
    /** Who decides does so in public. */
    private static final Set<String> OF_DETERMINATION = Set.of("reason");

    public PrivateParts {
        hidden = Collections.unmodifiableSortedMap(new TreeMap<>(hidden));
    }

    /** Takes the private parts out of the members {@code case} and {@code amends}. */
    public static PrivateParts of(JsonObject record) {
        var hidden = new TreeMap<String, JsonValue>();
        var open = record;
        for (String name : List.of("case", "amends")) {
            var part = record.object(name);
            if (part.isPresent()) {
                open = open.with(name, split(part.get(), "/" + name, NAMES, hidden));
            }
        }
        return new PrivateParts(open, hidden);
    }

    private static JsonObject split(JsonObject object, String path, Set<String> names, Map<String, JsonValue> hidden) {
        var open = new TreeMap<String, JsonValue>();
        object.members().forEach((name, value) -> {
            String place = path + "/" + escaped(name);
            if (names.contains(name)) {
                hidden.put(place, value);
            } else if (NAMED_BY_POLICY.contains(name) && value instanceof JsonObject named) {
                open.put(name, splitNamed(named, place, hidden));
            } else {
                open.put(name, split(value, place, name.equals("determination") ? OF_DETERMINATION : names, hidden));
            }
        });
        return JsonObject.of(open);
    }

    private static JsonValue split(JsonValue value, String path, Set<String> names, Map<String, JsonValue> hidden) {
        if (value instanceof JsonObject object) {
            return split(object, path, names, hidden);
        }
        if (value instanceof JsonArray array) {
            var elements = new ArrayList<JsonValue>();
            for (var element : array.elements()) {
                elements.add(split(element, path + "/" + elements.size(), names, hidden));
            }
            return new JsonArray(elements);
        }
        return value;
    }

    private static JsonObject splitNamed(JsonObject named, String path, Map<String, JsonValue> hidden) {
        var open = new TreeMap<String, JsonValue>();
        named.members()
                .forEach((name, value) -> open.put(name, split(value, path + "/" + escaped(name), NAMES, hidden)));
        return JsonObject.of(open);
    }

    /** The record with those of its private parts that are known. */
    public static JsonObject join(JsonObject open, Map<String, JsonValue> known) {
        var joined = (JsonValue) open;
        for (var part : known.entrySet()) {
            if (!part.getKey().startsWith("/")) {
                continue;
            }
            joined = put(joined, part.getKey().substring(1).split("/", -1), 0, part.getValue());
        }
        return (JsonObject) joined;
    }

    /** A place that the record does not have is left alone: openings may be older or younger than what is shown. */
    private static JsonValue put(JsonValue into, String[] path, int depth, JsonValue value) {
        String name = path[depth].replace("~1", "/").replace("~0", "~");
        if (into instanceof JsonObject object) {
            if (depth == path.length - 1) {
                return object.with(name, value);
            }
            var child = object.member(name);
            return child.isEmpty() ? into : object.with(name, put(child.get(), path, depth + 1, value));
        }
        if (into instanceof JsonArray array && depth < path.length - 1) {
            var elements = new ArrayList<>(array.elements());
            int index = index(name);
            if (index >= 0 && index < elements.size()) {
                elements.set(index, put(elements.get(index), path, depth + 1, value));
            }
            return new JsonArray(elements);
        }
        return into;
    }

    private static int index(String name) {
        return name.matches("[0-9]{1,9}") ? Integer.parseInt(name) : -1;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
