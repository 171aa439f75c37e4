package rongcuo.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.OfficeSettings;
import rongcuo.policy.Policy;

/** Writes the documents of a decided case, and blank forms. They are in Chinese, whatever the language of a call. */
public final class Documents {
    private Documents() {}

    /**
     * Writes a document of a decided case. Equal arguments give equal bytes.
     *
     * @param kind not a blank form
     * @return the characters outside GB 2312, each once: fonts of the office may lack them
     */
    public static List<String> write(
            DocumentKind kind,
            Decided decided,
            OfficeSettings office,
            Names names,
            DocumentTemplate template,
            DocumentFormat format,
            OutputStream out)
            throws IOException {
        if (kind.use() == DocumentKind.Use.BLANK) {
            throw new IllegalArgumentException(kind + " is a blank form");
        }
        var view = new DocumentView(office, names).of(decided);
        return write(
                template.fill(view, standing(kind, decided)),
                decided.resolution().on(),
                office,
                format,
                out);
    }

    /**
     * Writes a blank form.
     *
     * @param policy whose name and circumstances stand in it; absent: places for them
     */
    public static List<String> writeForm(
            Optional<Policy> policy,
            OfficeSettings office,
            DocumentTemplate template,
            DocumentFormat format,
            OutputStream out)
            throws IOException {
        var view = new DocumentView(office, Names.SHOWN).blank(policy);
        var form = template.fill(view, OfficialDocument.Standing.FINAL);
        return write(form, OfficialDocx.UNDATED, office, format, out);
    }

    private static List<String> write(
            OfficialDocument document, LocalDate date, OfficeSettings office, DocumentFormat format, OutputStream out)
            throws IOException {
        var markdown = OfficialMarkdown.of(document);
        switch (format) {
            case DOCX -> new OfficialDocx(document, office.fonts()).write(date, out);
            case HTML -> out.write(OfficialHtml.of(document).getBytes(StandardCharsets.UTF_8));
            case MARKDOWN -> out.write(markdown.getBytes(StandardCharsets.UTF_8));
        }
        return RareCharacters.in(markdown);
    }

    /**
     * A draft until the number of the document and the meeting that decided are known. A record knows the number of the
     * decision only, so that every other document is a draft.
     */
    private static OfficialDocument.Standing standing(DocumentKind kind, Decided decided) {
        var resolution = decided.resolution();
        boolean isNumbered =
                kind == DocumentKind.DECISION && resolution.number().isPresent();
        return isNumbered && resolution.meeting().isPresent()
                ? OfficialDocument.Standing.FINAL
                : OfficialDocument.Standing.DRAFT;
    }
}
