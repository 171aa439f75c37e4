package rongcuo.rendering;

import java.util.Optional;
import rongcuo.record.RecordedIn;

/** A row of the ledger's table as one line of JSON, in ids. */
public final class RecordListJson {
    /** The first entry of every object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.listed-record/1";

    private final Messages messages;
    private final Names names;

    public RecordListJson(Messages messages, Names names) {
        this.messages = messages;
        this.names = names;
    }

    /** One line. The name is null where nobody is named, and left out where it is sealed. */
    public String of(ListedRecord row) {
        try (var json = new Json()) {
            var generator = json.generator();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            write(row.in(), json);
            generator.writeStringProperty("on", row.on());
            generator.writeStringProperty("case", row.caseId());
            switch (row.respondent().opened()) {
                case OPEN ->
                    generator.writeStringProperty("respondent", row.respondent().in(names, messages));
                case UNNAMED -> generator.writeNullProperty("respondent");
                case WITHHELD -> generator.writeBooleanProperty("respondentWithheld", true);
            }
            generator.writeStringProperty("policy", row.policy());
            json.string("conclusion", row.conclusion().map(conclusion -> conclusion.id()));
            generator.writeStringProperty("disposition", row.disposition());
            generator.writeStringProperty("by", row.by());
            generator.writeStringProperty("accord", row.accord().id());
            json.string("document", row.document());
            number("amends", row.amends(), json);
            number("amendedBy", row.amendedBy(), json);
            generator.writeEndObject();
            return json.text() + "\n";
        }
    }

    private static void write(RecordedIn in, Json json) {
        json.generator().writeStringProperty("ledger", in.ledger());
        json.generator().writeNumberProperty("number", in.number());
        json.generator().writeStringProperty("leaf", in.leaf());
    }

    private static void number(String name, Optional<Long> number, Json json) {
        if (number.isPresent()) {
            json.generator().writeNumberProperty(name, number.get());
        }
    }
}
