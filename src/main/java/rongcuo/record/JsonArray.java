package rongcuo.record;

import java.util.Collection;
import java.util.List;

/** Values in their order. */
public record JsonArray(List<JsonValue> elements) implements JsonValue {
    public JsonArray {
        elements = List.copyOf(elements);
    }

    /** The texts in their order. */
    public static JsonArray ofTexts(Collection<String> texts) {
        return new JsonArray(
                texts.stream().<JsonValue>map(text -> new JsonText(text)).toList());
    }
}
