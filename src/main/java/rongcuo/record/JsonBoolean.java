package rongcuo.record;

/** Yes or no. */
public enum JsonBoolean implements JsonValue {
    TRUE,
    FALSE
}
