package rongcuo.rendering;

import java.util.List;
import java.util.Locale;
import rongcuo.record.Finding;
import rongcuo.record.VerificationReport;
import rongcuo.record.VerificationReport.CheckpointResult;
import tools.jackson.core.JsonGenerator;

/** What verification found, as one line of JSON. */
public final class VerificationJson {
    /** The first entry of every object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.verification/1";

    private final List<String> files;

    /** @param files of the checkpoints, as the call names them */
    public VerificationJson(List<String> files) {
        this.files = List.copyOf(files);
    }

    /** Of a ledger. */
    public String of(VerificationReport report) {
        try (var json = new Json()) {
            var generator = json.generator();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            generator.writeStringProperty("of", "ledger");
            generator.writeBooleanProperty("sound", report.isSound());
            generator.writeStringProperty("ledger", report.head().origin());
            generator.writeStringProperty("digest", report.head().digest().id());
            generator.writeNumberProperty("lines", report.lines());
            generator.writeStringProperty("root", report.root().toString());
            generator.writeNumberProperty("covered", report.covered());
            generator.writeNumberProperty("uncovered", report.uncovered());
            generator.writeNumberProperty("opened", report.opened());
            generator.writeNumberProperty("redacted", report.redacted());
            generator.writeArrayPropertyStart("checkpoints");
            for (int i = 0; i < report.checkpoints().size(); i++) {
                write(report.checkpoints().get(i), files.get(i), generator);
            }
            generator.writeEndArray();
            generator.writeArrayPropertyStart("findings");
            report.findings().forEach(finding -> write(finding, generator));
            generator.writeEndArray();
            generator.writeEndObject();
            return json.text() + "\n";
        }
    }

    private static void write(CheckpointResult result, String file, JsonGenerator generator) {
        generator.writeStartObject();
        generator.writeStringProperty("file", file);
        result.checkpoint().ifPresent(checkpoint -> {
            generator.writeNumberProperty("size", checkpoint.size());
            generator.writeStringProperty("root", checkpoint.root().toString());
        });
        generator.writeStringProperty("outcome", id(result.outcome()));
        generator.writeEndObject();
    }

    static String id(VerificationReport.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void write(Finding finding, JsonGenerator generator) {
        generator.writeStartObject();
        generator.writeStringProperty("code", finding.code().id());
        generator.writeStringProperty("weight", finding.code().weight().name().toLowerCase(Locale.ROOT));
        generator.writeNumberProperty("first", finding.first());
        generator.writeNumberProperty("last", finding.last());
        finding.place().ifPresent(place -> {
            generator.writeStringProperty("file", place.file());
            generator.writeNumberProperty("line", place.line());
            generator.writeNumberProperty("offset", place.offset());
        });
        generator.writeEndObject();
    }

    /** Of a proof. */
    public static String of(ProofReport report) {
        try (var json = new Json()) {
            var generator = json.generator();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            generator.writeStringProperty("of", "proof");
            generator.writeBooleanProperty("sound", report.isSound());
            generator.writeStringProperty("ledger", report.ledger());
            generator.writeStringProperty("kind", report.kind());
            if (report.number().isPresent()) {
                generator.writeNumberProperty("number", report.number().get());
                generator.writeStringProperty("leaf", report.leaf());
            }
            if (report.earlier().isPresent()) {
                generator.writeNumberProperty("firstSize", report.earlier().get());
            }
            generator.writeNumberProperty("size", report.size());
            generator.writeStringProperty("root", report.root());
            generator.writeArrayPropertyStart("checkpoints");
            for (var checked : report.checkpoints()) {
                generator.writeStartObject();
                generator.writeNumberProperty("size", checked.size());
                generator.writeStringProperty("outcome", checked.standing().id());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            json.strings(
                    "faults",
                    report.faults().stream().map(ProofReport.Fault::id).toList());
            generator.writeEndObject();
            return json.text() + "\n";
        }
    }
}
