package rongcuo.rendering;

import java.io.IOException;
import rongcuo.analysis.DifferenceClass;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Finding;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The witness of a class of difference as a case file, which can be judged under both policies. */
public final class WitnessFile {
    private static final TokenStreamFactory NOTATION = YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(
                    YAMLWriteFeature.MINIMIZE_QUOTES,
                    YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                    YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private final Messages messages;

    public WitnessFile(Messages messages) {
        this.messages = messages;
    }

    /** Writes one file; its summary is the sentence of the class. */
    public void write(Compared compared, DifferenceClass difference, Appendable out) throws IOException {
        var witness = compared.witness(difference);
        var words = new ComparisonWords(messages, compared.comparison());
        try (var yaml = new Json(NOTATION)) {
            var generator = yaml.generator();
            generator.writeStartObject();
            generator.writeStringProperty("case", witness.id());
            yaml.strings("policy", witness.policies());
            generator.writeStringProperty("summary", words.sentence(difference));
            writeEntries(witness, yaml);
            generator.writeEndObject();
            out.append(yaml.text().stripTrailing()).append('\n');
        }
    }

    /** What is stated, within an object; kinds of statement that the case has none of are left out. */
    static void writeEntries(CaseFile caseFile, Json json) {
        var generator = json.generator();
        if (!caseFile.events().dates().isEmpty()) {
            generator.writeObjectPropertyStart("events");
            caseFile.events().dates().forEach((event, date) -> {
                String day = date instanceof EventDate.On on ? on.day().toString() : "none";
                generator.writeStringProperty(event.value(), day);
            });
            generator.writeEndObject();
        }
        if (!caseFile.facts().isEmpty()) {
            generator.writeObjectPropertyStart("facts");
            var conditions = new ConditionJson(json);
            caseFile.facts().forEach((fact, stated) -> conditions.statement(fact.value(), stated.statement()));
            generator.writeEndObject();
        }
        if (!caseFile.findings().isEmpty()) {
            generator.writeObjectPropertyStart("findings");
            for (var finding : caseFile.findings()) {
                String policy = finding.policy().map(id -> id + "#").orElse("");
                generator.writeObjectPropertyStart(policy + finding.clause());
                generator.writeBooleanProperty("holds", finding.outcome() == Finding.Outcome.HOLDS);
                generator.writeEndObject();
            }
            generator.writeEndObject();
        }
        caseFile.determination().ifPresent(determination -> {
            generator.writeObjectPropertyStart("determination");
            generator.writeStringProperty("disposition", determination.disposition());
            generator.writeEndObject();
        });
    }
}
