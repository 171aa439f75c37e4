package rongcuo.rendering;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheResolver;
import com.github.mustachejava.reflect.Guard;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * The wording of a document, with places to be filled: mustache, of which {@link TemplateCheck} lets through only
 * texts, choices and lists that a document knows. What fills a place stays text: it never becomes a heading, a line or
 * a cell of its own.
 */
public final class DocumentTemplate {
    private static final String FOLDER = "rongcuo/documents/";

    private final Mustache template;

    private DocumentTemplate(String text) {
        this.template = new Pages().compile(new StringReader(text), "document");
    }

    /** The template that comes with the program. */
    public static DocumentTemplate shipped(DocumentKind kind) {
        return new DocumentTemplate(text(kind));
    }

    /** Its text, for somebody to copy and change. */
    public static String text(DocumentKind kind) {
        String name = FOLDER + kind.id() + ".mustache";
        try (var stream = ProgramResource.open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read template " + name, e);
        }
    }

    /** A user's template; empty where something is wrong with it, which is told. */
    public static Optional<DocumentTemplate> read(SourceText source, Problems problems) {
        var check = new TemplateCheck(source, problems);
        return check.isSound() ? Optional.of(new DocumentTemplate(check.text())) : Optional.empty();
    }

    /** @param view a value for each of {@link DocumentPlaces#ALL} */
    OfficialDocument fill(Map<String, Object> view, OfficialDocument.Standing standing) {
        var text = new StringWriter(16384);
        template.execute(text, view);
        return new DocumentMarkup(standing).read(text.toString());
    }

    private static final class Pages extends DefaultMustacheFactory {
        Pages() {
            super(new NoOther());
            setObjectHandler(new EveryPlaceHasAValue());
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(DocumentMarkup.asValue(value));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A template is one file: it draws in no other. */
    private static final class NoOther implements MustacheResolver {
        @Override
        public Reader getReader(String name) {
            throw new IllegalStateException("a template asks for another: " + name);
        }
    }

    private static final class EveryPlaceHasAValue extends ReflectionObjectHandler {
        @Override
        protected MissingWrapper createMissingWrapper(String name, List<Guard> guards) {
            throw new IllegalStateException("the view has no " + name);
        }
    }
}
