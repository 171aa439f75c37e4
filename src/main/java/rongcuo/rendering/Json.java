package rongcuo.rendering;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import rongcuo.law.Citation;
import rongcuo.source.BilingualText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** One line of JSON, or one file of YAML, being written: the parts that all of our objects share. */
final class Json implements AutoCloseable {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().characterEscapes(new JsonEscapes()).build();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator generator;

    Json() {
        this(FACTORY);
    }

    /** In another notation that knows objects, lists and texts. */
    Json(TokenStreamFactory notation) {
        generator = notation.createGenerator(ObjectWriteContext.empty(), text);
    }

    JsonGenerator generator() {
        return generator;
    }

    /** What has been written. */
    String text() {
        generator.flush();
        return text.toString();
    }

    @Override
    public void close() {
        generator.close();
    }

    void strings(String name, Iterable<String> values) {
        generator.writeArrayPropertyStart(name);
        for (String value : values) {
            generator.writeString(value);
        }
        generator.writeEndArray();
    }

    void string(String name, Optional<String> value) {
        if (value.isPresent()) {
            generator.writeStringProperty(name, value.get());
        }
    }

    /** Words for people, in both languages. */
    void bilingual(String name, BilingualText text) {
        generator.writeObjectPropertyStart(name);
        generator.writeStringProperty("zh", text.chinese());
        generator.writeStringProperty("en", text.english());
        generator.writeEndObject();
    }

    void bilinguals(String name, List<BilingualText> texts) {
        generator.writeArrayPropertyStart(name);
        for (var text : texts) {
            generator.writeStartObject();
            generator.writeStringProperty("zh", text.chinese());
            generator.writeStringProperty("en", text.english());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    void citation(Citation citation) {
        generator.writeStringProperty("article", citation.article());
        generator.writeStringProperty("text", citation.text());
    }
}
