package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import rongcuo.casefile.RowBlock;
import rongcuo.screening.InspectedTable;
import tools.jackson.core.JsonGenerator;

/** How tables would be read, one JSON object a table. */
public final class TableInspectionJson {
    /** The first entry of every object. */
    public static final String SCHEMA = "rongcuo.table/1";

    private final ProblemJson problems;

    /** @param problemWords {@link Messages#ofProblems} in the language of {@code messages} */
    public TableInspectionJson(Messages messages, Messages problemWords) {
        this.problems = new ProblemJson(messages, problemWords);
    }

    /** Writes each on a line of its own. */
    public void write(List<InspectedTable> tables, Appendable out) throws IOException {
        for (var table : tables) {
            try (var json = new Json()) {
                write(table, json);
                out.append(json.text()).append('\n');
            }
        }
    }

    private void write(InspectedTable table, Json json) {
        var generator = json.generator();
        generator.writeStartObject();
        generator.writeStringProperty("schema", SCHEMA);
        generator.writeStringProperty("file", table.name());
        writeForm(table.form(), json);
        if (table.headingRow().isPresent()) {
            generator.writeNumberProperty("headingRow", table.headingRow().get());
        }
        generator.writeArrayPropertyStart("above");
        table.above().forEach(row -> write(row, json));
        generator.writeEndArray();
        generator.writeArrayPropertyStart("columns");
        for (int i = 0; i < table.columns().size(); i++) {
            write(i, table.columns().get(i), json);
        }
        generator.writeEndArray();
        json.strings("policies", table.policies());
        generator.writeArrayPropertyStart("missing");
        table.missing().forEach(missing -> write(missing, json));
        generator.writeEndArray();
        write(table.rows(), generator);
        generator.writeArrayPropertyStart("problems");
        table.problems().forEach(problem -> problems.write(problem, json));
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static void writeForm(InspectedTable.Form form, Json json) {
        var generator = json.generator();
        generator.writeStringProperty("kind", form.kind());
        for (var trait : form.traits()) {
            generator.writeObjectPropertyStart(trait.id());
            generator.writeStringProperty("value", trait.value());
            generator.writeStringProperty("basis", trait.basis());
            generator.writeEndObject();
        }
        generator.writeArrayPropertyStart("notes");
        for (var remark : form.remarks()) {
            generator.writeStartObject();
            generator.writeStringProperty("id", remark.id());
            json.strings("arguments", remark.arguments());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private static void write(RowBlock.Row row, Json json) {
        json.generator().writeStartObject();
        json.generator().writeNumberProperty("row", row.number());
        json.strings("cells", row.cells());
        json.generator().writeEndObject();
    }

    private static void write(int index, InspectedTable.Column column, Json json) {
        var generator = json.generator();
        var meaning = column.column();
        generator.writeStartObject();
        generator.writeNumberProperty("column", index + 1);
        generator.writeStringProperty("heading", meaning.heading());
        generator.writeStringProperty(
                "role", meaning.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (!meaning.name().isEmpty()) {
            generator.writeStringProperty("name", meaning.name());
        }
        json.string("value", meaning.value());
        json.string("unit", meaning.unit());
        column.label().ifPresent(label -> json.bilingual("label", label));
        generator.writeStringProperty("basis", column.basis().id());
        generator.writeEndObject();
    }

    private static void write(InspectedTable.Missing missing, Json json) {
        json.generator().writeStartObject();
        json.generator().writeStringProperty("fact", missing.fact().value());
        json.bilingual("label", missing.label());
        json.strings("nearest", missing.nearest());
        json.generator().writeEndObject();
    }

    private static void write(InspectedTable.Rows rows, JsonGenerator generator) {
        generator.writeObjectPropertyStart("rows");
        generator.writeNumberProperty("looked", rows.looked());
        generator.writeNumberProperty("faulty", rows.faulty());
        generator.writeNumberProperty("footers", rows.footers().count());
        ScreeningSummaryJson.writeNumbers("footerRows", rows.footers(), generator);
        generator.writeBooleanProperty("all", rows.isAll());
        generator.writeEndObject();
    }
}
