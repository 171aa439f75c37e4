package rongcuo.rendering;

import java.io.IOException;
import rongcuo.analysis.DifferenceClass;
import rongcuo.casefile.CaseFile;

/** The witness of a class of difference as a case file, which can be judged under both policies. */
public final class WitnessFile {
    private final Messages messages;

    public WitnessFile(Messages messages) {
        this.messages = messages;
    }

    /** Writes one file; its summary is the sentence of the class. */
    public void write(Compared compared, DifferenceClass difference, CaseFile witness, Appendable out)
            throws IOException {
        var words = new ComparisonWords(messages, compared.comparison());
        try (var yaml = new Json(PolicyYaml.NOTATION)) {
            var generator = yaml.generator();
            generator.writeStartObject();
            generator.writeStringProperty("case", witness.id());
            yaml.strings("policy", witness.policies());
            generator.writeStringProperty("summary", words.sentence(difference));
            new CaseJson(yaml).content(witness);
            generator.writeEndObject();
            out.append(yaml.text().stripTrailing()).append('\n');
        }
    }
}
