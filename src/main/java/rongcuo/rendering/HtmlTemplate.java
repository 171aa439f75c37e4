package rongcuo.rendering;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.reflect.Guard;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.HtmlEscaper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page with places to be filled. Whatever fills one is escaped and made {@link SafeText}, so that no view can forget
 * it; a place for which a view has no value is a defect and not an empty place.
 */
final class HtmlTemplate {
    private static final String FOLDER = "rongcuo/html/";

    private final Mustache template;

    /** @param name of a file of the program, such as {@code timeline.mustache} */
    HtmlTemplate(String name) {
        this.template = new Pages().compile(name);
    }

    /** @param view a record whose components have the names of the places */
    void write(Object view, Appendable out) throws IOException {
        var page = new StringWriter(16384);
        template.execute(page, view);
        out.append(page.getBuffer());
    }

    private static Reader open(String name) {
        try {
            return new InputStreamReader(ProgramResource.open(FOLDER + name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read template " + name, e);
        }
    }

    private static final class Pages extends DefaultMustacheFactory {
        Pages() {
            super(HtmlTemplate::open);
            setObjectHandler(new EveryNameHasAValue());
        }

        @Override
        public void encode(String value, Writer writer) {
            HtmlEscaper.escape(writable(value), writer);
        }

        /** Half a surrogate pair cannot be written as UTF-8, and no HTML may hold a noncharacter. */
        private static String writable(String value) {
            var safe = new StringBuilder(SafeText.of(value));
            for (int i = 0; i < safe.length(); i++) {
                int c = safe.codePointAt(i);
                boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                boolean isNoCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
                int length = Character.charCount(c);
                if (isHalf || isNoCharacter) {
                    safe.replace(i, i + length, "\uFFFD");
                } else {
                    i += length - 1;
                }
            }
            return safe.toString();
        }
    }

    private static final class EveryNameHasAValue extends ReflectionObjectHandler {
        @Override
        protected MissingWrapper createMissingWrapper(String name, List<Guard> guards) {
            throw new IllegalStateException("the view has no " + name);
        }
    }
}
