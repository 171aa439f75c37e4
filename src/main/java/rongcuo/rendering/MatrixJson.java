package rongcuo.rendering;

import java.io.IOException;
import rongcuo.analysis.PolicyMatrix;

/** A matrix of policies as one JSON object on a line. */
public final class MatrixJson {
    /** The first entry of every object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.comparison-matrix/1";

    /** Writes each pair once, the policy that comes first in the list being the first of the pair. */
    public void write(PolicyMatrix matrix, Appendable out) throws IOException {
        try (var json = new Json()) {
            var generator = json.generator();
            var references =
                    matrix.policies().stream().map(policy -> policy.reference()).toList();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            generator.writeStringProperty("discretion", matrix.discretion().id());
            json.strings("policies", references);
            generator.writeArrayPropertyStart("pairs");
            for (int row = 0; row < references.size(); row++) {
                for (int column = row + 1; column < references.size(); column++) {
                    var entry = matrix.entry(row, column);
                    generator.writeStartObject();
                    generator.writeStringProperty("first", references.get(row));
                    generator.writeStringProperty("second", references.get(column));
                    generator.writeStringProperty("eligible", entry.relation().id());
                    generator.writeNumberProperty("firstOnly", entry.rowOnly());
                    generator.writeNumberProperty("secondOnly", entry.columnOnly());
                    generator.writeStringProperty("proof", entry.proof().id());
                    generator.writeEndObject();
                }
            }
            generator.writeEndArray();
            generator.writeEndObject();
            out.append(json.text()).append('\n');
        }
    }
}
