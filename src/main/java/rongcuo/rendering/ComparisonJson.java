package rongcuo.rendering;

import java.io.IOException;
import java.util.Optional;
import rongcuo.analysis.CaseFlips;
import rongcuo.analysis.DifferenceClass;
import rongcuo.analysis.Discretion;
import rongcuo.analysis.Ground;
import rongcuo.analysis.Relation;
import rongcuo.analysis.TextAlignment;
import rongcuo.policy.Policy;
import rongcuo.policy.Provision;
import rongcuo.source.BilingualText;
import rongcuo.source.Language;
import tools.jackson.core.JsonGenerator;

/** A comparison of two policies as one JSON object on a line. */
public final class ComparisonJson {
    /** The first entry of every object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.comparison/1";

    public void write(Compared compared, Appendable out) throws IOException {
        try (var json = new Json()) {
            new One(json, compared).write();
            out.append(json.text()).append('\n');
        }
    }

    private static final class One {
        private final Json json;
        private final JsonGenerator generator;
        private final Compared compared;
        private final ComparisonWords chinese;
        private final ComparisonWords english;

        One(Json json, Compared compared) {
            this.json = json;
            this.generator = json.generator();
            this.compared = compared;
            this.chinese = new ComparisonWords(Messages.in(Language.CHINESE), compared.comparison());
            this.english = new ComparisonWords(Messages.in(Language.ENGLISH), compared.comparison());
        }

        void write() {
            var comparison = compared.comparison();
            generator.writeStartObject();
            generator.writeStringProperty("schema", SCHEMA);
            writePolicy("first", comparison.first());
            writePolicy("second", comparison.second());
            generator.writeNumberProperty("sharedFacts", comparison.shared().size());
            writeRelations();
            generator.writeStringProperty("discretion", compared.discretion().id());
            var atlas = compared.atlas();
            generator.writeStringProperty("proof", atlas.proof().id());
            generator.writeArrayPropertyStart("classes");
            atlas.classes().forEach(this::writeClass);
            generator.writeEndArray();
            compared.cases().ifPresent(this::writeCases);
            generator.writeObjectPropertyStart("texts");
            comparison.texts().forEach(this::writeTexts);
            generator.writeEndObject();
            generator.writeEndObject();
        }

        private void writePolicy(String name, Policy policy) {
            generator.writeObjectPropertyStart(name);
            generator.writeStringProperty("id", policy.id());
            generator.writeStringProperty("version", policy.version());
            generator.writeStringProperty("status", policy.status().id());
            generator.writeStringProperty("source", policy.source().kind().id());
            generator.writeStringProperty("digest", policy.digest());
            generator.writeEndObject();
        }

        private void writeRelations() {
            generator.writeObjectPropertyStart("relations");
            for (var conclusion : ComparisonOutline.conclusions()) {
                generator.writeObjectPropertyStart(conclusion.id());
                for (var discretion : Discretion.values()) {
                    generator.writeStringProperty(
                            discretion.id(),
                            compared.comparison()
                                    .relation(conclusion, discretion)
                                    .id());
                }
                generator.writeEndObject();
            }
            generator.writeEndObject();
        }

        private void writeClass(DifferenceClass difference) {
            generator.writeStartObject();
            generator.writeNumberProperty("number", difference.number());
            generator.writeStringProperty("eligible", difference.direction().id());
            writeGround("first", difference.first());
            writeGround("second", difference.second());
            json.bilingual("sentence", new BilingualText(chinese.sentence(difference), english.sentence(difference)));
            compared.witness(difference).ifPresent(witness -> {
                generator.writeObjectPropertyStart("witness");
                new CaseJson(json).content(witness);
                generator.writeEndObject();
            });
            generator.writeEndObject();
        }

        private void writeGround(String name, Ground ground) {
            generator.writeObjectPropertyStart(name);
            generator.writeStringProperty("conclusion", ground.conclusion().id());
            ground.clause().ifPresent(clause -> {
                generator.writeStringProperty("clause", clause.id());
                json.citation(clause.citation());
            });
            generator.writeEndObject();
        }

        private void writeCases(CaseFlips flips) {
            generator.writeObjectPropertyStart("cases");
            generator.writeNumberProperty("judged", flips.size());
            generator.writeArrayPropertyStart("flipped");
            flips.flipped().forEach((way, names) -> {
                generator.writeStartObject();
                generator.writeStringProperty("first", way.first().id());
                generator.writeStringProperty("second", way.second().id());
                generator.writeNumberProperty("count", names.size());
                json.strings("cases", names);
                generator.writeEndObject();
            });
            generator.writeEndArray();
            generator.writeEndObject();
        }

        private void writeTexts(TextAlignment texts) {
            generator.writeArrayPropertyStart(texts.part().id());
            for (var pair : texts.pairs()) {
                writeRow(Optional.of(pair.first()), Optional.of(pair.second()), pair.conditions());
            }
            texts.firstOnly().forEach(entry -> writeRow(Optional.of(entry), Optional.empty(), Optional.empty()));
            texts.secondOnly().forEach(entry -> writeRow(Optional.empty(), Optional.of(entry), Optional.empty()));
            generator.writeEndArray();
        }

        private void writeRow(Optional<Provision> first, Optional<Provision> second, Optional<Relation> conditions) {
            generator.writeStartObject();
            json.string("first", first.map(Provision::id));
            json.string("second", second.map(Provision::id));
            json.string("conditions", conditions.map(Relation::id));
            generator.writeEndObject();
        }
    }
}
