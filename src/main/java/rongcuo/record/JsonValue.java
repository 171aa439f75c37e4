package rongcuo.record;

/**
 * A value of JSON as RFC 8785 can carry it: well-formed text, and numbers that a double keeps exactly.
 *
 * <p>Whoever holds one may write it: what the RFC cannot carry is refused when a value is made.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBoolean, JsonNull {}
