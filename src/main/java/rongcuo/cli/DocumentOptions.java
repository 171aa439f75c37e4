package rongcuo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.casefile.OfficeSettings;
import rongcuo.reading.OfficeReader;
import rongcuo.reading.TextFile;
import rongcuo.rendering.DocumentFormat;
import rongcuo.rendering.DocumentKind;
import rongcuo.rendering.DocumentTemplate;
import rongcuo.rendering.Messages;
import rongcuo.source.Language;
import rongcuo.source.Problems;

/**
 * How a call wants a document: in which format, of which office, worded by which template.
 *
 * @param office what is known of it; nothing where the call names no file
 * @param template of the kind, or the user's own
 */
record DocumentOptions(DocumentFormat format, OfficeSettings office, DocumentTemplate template) {
    private static final List<String> FORMATS =
            List.of(DocumentFormat.DOCX.id(), DocumentFormat.HTML.id(), DocumentFormat.MARKDOWN.id());

    static void declare(CommandSpec spec) {
        spec.addOption(Options.value("FILE", Options.OFFICE));
        spec.addOption(Options.value("FILE", Options.TEMPLATE));
        Options.declareOutput(spec, String.join("|", FORMATS));
    }

    /**
     * What the call says, once for all its documents of a kind.
     *
     * @throws UsageFault where a format is asked for that there is not, or that cannot be printed
     * @throws InvalidFile where the office's file or the template has faults
     */
    static DocumentOptions of(Call call, DocumentKind kind) {
        var format = format(call);
        if (format == DocumentFormat.DOCX && !call.has(Options.OUTPUT)) {
            throw new UsageFault("document-needs-file");
        }
        return of(call, kind, format);
    }

    /** As {@link #of(Call, DocumentKind)}, of a format that the call has no say in. */
    static DocumentOptions of(Call call, DocumentKind kind, DocumentFormat format) {
        var problems = new Problems();
        var office = call.settings()
                .one(Setting.OFFICE)
                .flatMap(named -> TextFile.read(TextFile.pathOf(named.text()), problems))
                .flatMap(file -> OfficeReader.read(file.source(), problems));
        var template = call.value(Options.TEMPLATE)
                .flatMap(name -> TextFile.read(TextFile.pathOf(name), problems))
                .flatMap(file -> DocumentTemplate.read(file.source(), problems));
        if (problems.hasErrors()) {
            throw new InvalidFile(problems);
        }
        return new DocumentOptions(
                format,
                office.orElseGet(OfficeSettings::none),
                template.orElseGet(() -> DocumentTemplate.shipped(kind)));
    }

    /** As asked, else by the ending of the file. */
    private static DocumentFormat format(Call call) {
        String file = call.value(Options.OUTPUT).orElse("").toLowerCase(Locale.ROOT);
        String usual = file.endsWith(".docx")
                ? DocumentFormat.DOCX.id()
                : file.endsWith(".html") || file.endsWith(".htm")
                        ? DocumentFormat.HTML.id()
                        : DocumentFormat.MARKDOWN.id();
        String chosen = call.choice(Options.FORMAT, usual, FORMATS);
        return DocumentFormat.of(chosen);
    }

    /**
     * The kind of a name, Chinese or English.
     *
     * @throws UsageFault where there is none of that use
     */
    static DocumentKind kind(String name, DocumentKind.Use... uses) {
        var chinese = Messages.in(Language.CHINESE);
        var known = new ArrayList<String>();
        for (var kind : DocumentKind.values()) {
            boolean isFitting = List.of(uses).contains(kind.use());
            boolean isNamed = kind.id().equals(name)
                    || chinese.text("document." + kind.id()).equals(name);
            if (isNamed && isFitting) {
                return kind;
            }
            if (isNamed) {
                boolean isBlank = kind.use() == DocumentKind.Use.BLANK;
                throw new UsageFault(isBlank ? "document-is-blank" : "document-of-record", name, kind.id());
            }
            if (isFitting) {
                known.add(kind.id());
            }
        }
        throw new UsageFault("unknown-document", name, String.join(", ", known));
    }

    /** What writes a document and tells which of its characters a font may lack. */
    interface Writing {
        List<String> to(OutputStream stream) throws IOException;
    }

    /** Writes a document to where the call wants it, and tells what its reader must know. */
    static void write(Call call, Output output, DocumentFormat format, Writing document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var rare = document.to(bytes);
        if (format == DocumentFormat.DOCX) {
            output.writeBytes(bytes::writeTo);
        } else {
            output.write(bytes.toString(StandardCharsets.UTF_8));
        }
        if (!call.has(Options.QUIET)) {
            tell(call, rare);
        }
    }

    private static void tell(Call call, List<String> rare) throws IOException {
        var words = Messages.ofCommands(call.language());
        if (call.language() == Language.ENGLISH) {
            call.surroundings()
                    .err()
                    .append(words.text("document.chinese-only"))
                    .append('\n');
        }
        if (!rare.isEmpty()) {
            call.surroundings()
                    .err()
                    .append(words.text("document.rare-characters", String.join(" ", rare)))
                    .append('\n');
        }
    }
}
