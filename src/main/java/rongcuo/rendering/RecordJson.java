package rongcuo.rendering;

import rongcuo.record.CanonicalJson;
import rongcuo.record.JsonObject;
import rongcuo.record.RecordedIn;

/** A record as one line of JSON, with its place in the ledger. */
public final class RecordJson {
    /** The first entry of every object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.record/1";

    private RecordJson() {}

    /**
     * A record and its place.
     *
     * @param record the line, with as many of its private parts as are to be shown
     */
    public static String of(RecordedIn in, JsonObject record) {
        try (var json = new Json()) {
            var generator = json.generator();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            generator.writeStringProperty("ledger", in.ledger());
            generator.writeNumberProperty("number", in.number());
            generator.writeStringProperty("leaf", in.leaf());
            generator.writeName("record");
            generator.writeRawValue(SafeJson.of(CanonicalJson.text(record)));
            generator.writeEndObject();
            return json.text() + "\n";
        }
    }

    /** A record that is not written yet has no place. */
    public static String of(JsonObject record) {
        try (var json = new Json()) {
            var generator = json.generator();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            generator.writeName("record");
            generator.writeRawValue(SafeJson.of(CanonicalJson.text(record)));
            generator.writeEndObject();
            return json.text() + "\n";
        }
    }
}
