package rongcuo.record;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Named values.
 *
 * @param members in the order in which RFC 8785 writes them, that of the names' units of UTF-16
 */
public record JsonObject(SortedMap<String, JsonValue> members) implements JsonValue {
    public static final JsonObject EMPTY = new JsonObject(Collections.emptySortedMap());

    /**
     * Named values.
     *
     * @throws JsonFault where a name holds half of a pair of UTF-16
     */
    public JsonObject {
        // Not the order of the given map, which may be another one.
        var ordered = new TreeMap<String, JsonValue>();
        ordered.putAll(members);
        ordered.keySet().forEach(JsonText::requireWhole);
        members = Collections.unmodifiableSortedMap(ordered);
    }

    public static JsonObject of(Map<String, ? extends JsonValue> members) {
        return new JsonObject(new TreeMap<>(members));
    }

    /** The same with one member more, or with another value of one that it has. */
    public JsonObject with(String name, JsonValue value) {
        var copy = new TreeMap<>(members);
        copy.put(name, value);
        return new JsonObject(copy);
    }

    public JsonObject with(String name, String text) {
        return with(name, new JsonText(text));
    }

    /**
     * The same with a whole number.
     *
     * @throws JsonFault where a double does not carry it
     */
    public JsonObject with(String name, long number) {
        return with(name, JsonNumber.of(number));
    }

    /** The same without a member. */
    public JsonObject without(String name) {
        var copy = new TreeMap<>(members);
        copy.remove(name);
        return new JsonObject(copy);
    }

    public Optional<JsonValue> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Empty too where the member is no text. */
    public Optional<String> text(String name) {
        return members.get(name) instanceof JsonText text ? Optional.of(text.text()) : Optional.empty();
    }

    /** Empty too where the member is no object. */
    public Optional<JsonObject> object(String name) {
        return members.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** Empty too where the member is no array. */
    public Optional<JsonArray> array(String name) {
        return members.get(name) instanceof JsonArray array ? Optional.of(array) : Optional.empty();
    }

    /** Empty too where the member is no whole number. */
    public Optional<Long> integer(String name) {
        if (members.get(name) instanceof JsonNumber number) {
            long whole = (long) number.value();
            return whole == number.value() ? Optional.of(whole) : Optional.empty();
        }
        return Optional.empty();
    }
}
