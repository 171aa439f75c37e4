package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import rongcuo.policy.Policy;
import rongcuo.policy.ProcedureStep;
import rongcuo.screening.PassedOver;
import rongcuo.screening.Tally;
import rongcuo.source.ProblemCode;
import tools.jackson.core.JsonGenerator;

/** What a screening comes to, as one JSON object. */
public final class ScreeningSummaryJson {
    /** The first entry of the object. */
    public static final String SCHEMA = "rongcuo.screening/1";

    private final Names names;

    public ScreeningSummaryJson(Names names) {
        this.names = names;
    }

    /** Writes it on one line. */
    public void write(ScreeningAccount account, Appendable out) throws IOException {
        try (var json = new Json()) {
            write(account, json);
            out.append(json.text()).append('\n');
        }
    }

    private void write(ScreeningAccount account, Json json) {
        var generator = json.generator();
        var tally = account.tally();
        generator.writeStartObject();
        generator.writeStringProperty("schema", SCHEMA);
        generator.writeStringProperty("tool", account.version());
        json.string("asOf", account.asOf().map(Object::toString));
        generator.writeStringProperty("today", account.today().toString());
        generator.writeNumberProperty("rows", tally.rows());
        generator.writeNumberProperty("judged", tally.judged());
        generator.writeNumberProperty("rejected", tally.rejected());
        generator.writeNumberProperty("footers", account.footers());
        generator.writeNumberProperty("blank", account.blank());
        writeTables(account, json);
        generator.writeStringProperty("result", account.result());
        json.string("rejects", account.rejects());
        generator.writeArrayPropertyStart("policies");
        account.policies().forEach(policy -> writePolicy(account, policy, json));
        generator.writeEndArray();
        writeProblems("faults", tally.faults(), json);
        writeProblems("remarks", tally.notes(), json);
        generator.writeNumberProperty("within", account.within());
        generator.writeNumberProperty("overdue", tally.overdue());
        generator.writeNumberProperty("near", tally.near());
        generator.writeArrayPropertyStart("due");
        tally.due().forEach(row -> writeDue(account, row, json));
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static void writeTables(ScreeningAccount account, Json json) {
        var generator = json.generator();
        generator.writeArrayPropertyStart("tables");
        for (var table : account.tables()) {
            generator.writeStartObject();
            generator.writeStringProperty("name", table.name());
            json.string("digest", table.digest());
            generator.writeNumberProperty("rows", table.rows());
            generator.writeNumberProperty("judged", table.judged());
            generator.writeNumberProperty("rejected", table.rejected());
            generator.writeNumberProperty("footers", table.footers().count());
            writeNumbers("footerRows", table.footers(), generator);
            generator.writeNumberProperty("blank", table.blank());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    /** The numbers of the first rows that were passed over. */
    static void writeNumbers(String name, PassedOver rows, JsonGenerator generator) {
        generator.writeArrayPropertyStart(name);
        rows.first().forEach(generator::writeNumber);
        generator.writeEndArray();
    }

    private static void writePolicy(ScreeningAccount account, Policy policy, Json json) {
        var generator = json.generator();
        var counts = account.of(policy);
        generator.writeStartObject();
        generator.writeStringProperty("id", policy.id());
        generator.writeStringProperty("version", policy.version());
        generator.writeStringProperty("kind", policy.kind().id());
        json.bilingual("title", policy.title());
        generator.writeStringProperty("status", policy.status().id());
        generator.writeStringProperty("source", policy.source().kind().id());
        generator.writeStringProperty("digest", policy.digest());
        generator.writeNumberProperty("judged", account.judgedUnder(policy));
        generator.writeObjectPropertyStart("conclusions");
        counts.conclusions().forEach((conclusion, count) -> generator.writeNumberProperty(conclusion.id(), count));
        generator.writeEndObject();
        generator.writeArrayPropertyStart("decisive");
        for (var ranked : Ranking.ofClauses(counts.decisive(), policy)) {
            generator.writeStartObject();
            generator.writeStringProperty("clause", ranked.key());
            json.bilingual("label", policy.clauseOf(ranked.key()).label());
            generator.writeNumberProperty("rows", ranked.count());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeArrayPropertyStart("missing");
        for (var ranked : Ranking.ofSubjects(counts.missing())) {
            generator.writeStartObject();
            generator.writeStringProperty("subject", ranked.key());
            generator.writeNumberProperty("rows", ranked.count());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static void writeProblems(String name, Map<ProblemCode, Long> counts, Json json) {
        var generator = json.generator();
        generator.writeArrayPropertyStart(name);
        for (var ranked : Ranking.of(counts)) {
            generator.writeStartObject();
            generator.writeStringProperty("code", ranked.key().id());
            generator.writeNumberProperty("count", ranked.count());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private void writeDue(ScreeningAccount account, Tally.DueRow row, Json json) {
        var generator = json.generator();
        generator.writeStartObject();
        generator.writeStringProperty("table", row.file());
        generator.writeNumberProperty("row", row.number());
        generator.writeStringProperty("case", names.inText(row.caseId(), row.name()));
        if (!row.name().isEmpty()) {
            generator.writeStringProperty("respondent", names.of(row.name()));
        }
        generator.writeStringProperty("policy", row.policy());
        generator.writeStringProperty("step", row.step());
        for (var step : account.policy(row.policy()).map(Policy::procedure).orElse(List.<ProcedureStep>of())) {
            if (step.id().equals(row.step())) {
                json.bilingual("title", step.provision().label());
            }
        }
        generator.writeArrayPropertyStart("due");
        generator.writeString(row.earliest());
        generator.writeString(row.latest());
        generator.writeEndArray();
        generator.writeStringProperty("status", row.isOverdue() ? "overdue" : "near");
        generator.writeEndObject();
    }
}
