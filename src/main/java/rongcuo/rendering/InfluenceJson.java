package rongcuo.rendering;

import java.io.IOException;
import java.util.List;

/** What facts do to conclusions, as JSON Lines, one object a policy and fact. */
public final class InfluenceJson {
    /** The first entry of every object; a change that breaks a reader raises the number. */
    public static final String SCHEMA = "rongcuo.influence/1";

    /** Writes each on a line of its own. */
    public void write(List<Influenced> influences, Appendable out) throws IOException {
        for (var influenced : influences) {
            try (var json = new Json()) {
                var generator = json.generator();
                generator.writeStartObject();
                generator.writeStringProperty("schema", SCHEMA);
                generator.writeStringProperty("policy", influenced.policy().reference());
                generator.writeStringProperty("fact", influenced.fact().value());
                generator.writeStringProperty("claim", influenced.claim().id());
                generator.writeStringProperty(
                        "outcome", influenced.finding().outcome().id());
                influenced.finding().against().ifPresent(pair -> {
                    var answers = new AnswersJson(json);
                    generator.writeName("shared");
                    answers.write(pair.shared());
                    generator.writeName("before");
                    answers.write(List.of(pair.before()));
                    generator.writeStringProperty("was", pair.was().id());
                    generator.writeName("after");
                    answers.write(List.of(pair.after()));
                    generator.writeStringProperty("becomes", pair.becomes().id());
                });
                generator.writeEndObject();
                out.append(json.text()).append('\n');
            }
        }
    }
}
