package rongcuo.rendering;

import java.util.List;
import rongcuo.rendering.ConfigurationFile.Standing;
import rongcuo.rendering.ShownSetting.Origin;

/** Settings and the files they stand in, as one line of JSON. */
public final class ConfigurationJson {
    /** The first entry of the object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.configuration/1";

    private ConfigurationJson() {}

    public static String of(List<ConfigurationFile> places, List<ShownSetting> settings) {
        try (var json = new Json()) {
            var generator = json.generator();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            generator.writeArrayPropertyStart("files");
            for (var place : places) {
                generator.writeStartObject();
                generator.writeStringProperty("kind", place.kind().id());
                generator.writeStringProperty("file", place.file());
                generator.writeBooleanProperty("exists", place.standing() == Standing.THERE);
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeArrayPropertyStart("settings");
            for (var setting : settings) {
                generator.writeStartObject();
                generator.writeStringProperty("key", setting.key());
                generator.writeArrayPropertyStart("values");
                for (var value : setting.values()) {
                    generator.writeStartObject();
                    generator.writeStringProperty("value", value.text());
                    generator.writeStringProperty("origin", value.origin().id());
                    if (!value.name().isEmpty()) {
                        generator.writeStringProperty(value.origin().id(), value.name());
                    }
                    if (value.origin() == Origin.FILE) {
                        generator.writeNumberProperty("line", value.line());
                    }
                    generator.writeEndObject();
                }
                generator.writeEndArray();
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
            return json.text() + "\n";
        }
    }
}
