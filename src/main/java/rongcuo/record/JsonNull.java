package rongcuo.record;

/** The value that says there is none. */
public enum JsonNull implements JsonValue {
    NULL
}
