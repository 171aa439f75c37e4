package rongcuo.rendering;

import java.util.List;
import rongcuo.rendering.MachineFinding.Level;

/** What was found of a machine, as one line of JSON. */
public final class MachineJson {
    /** The first entry of the object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.doctor/1";

    private final Messages messages;

    public MachineJson(Messages messages) {
        this.messages = messages;
    }

    public String of(List<MachineFinding> findings) {
        try (var json = new Json()) {
            var generator = json.generator();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            generator.writeBooleanProperty(
                    "sound", findings.stream().noneMatch(finding -> finding.level() == Level.MEND));
            generator.writeArrayPropertyStart("findings");
            for (var finding : findings) {
                generator.writeStartObject();
                generator.writeStringProperty("area", finding.area().id());
                generator.writeStringProperty("code", finding.code());
                generator.writeStringProperty("level", finding.level().id());
                generator.writeStringProperty("text", finding.words(messages));
                if (finding.level() == Level.MEND) {
                    generator.writeStringProperty("mend", finding.mend(messages));
                }
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
            return json.text() + "\n";
        }
    }
}
