package rongcuo.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rongcuo.rendering.OfficialDocument.Look;

/** An official document as a page to print on A4, laid out as far as a browser can. */
final class OfficialHtml implements OfficialDocument.Visitor<OfficialHtml.Part> {
    private OfficialHtml() {}

    record Page(
            String title,
            String form,
            Optional<String> draft,
            Optional<String> mark,
            Optional<String> number,
            Optional<String> signer,
            Optional<String> addressee,
            List<String> titleLines,
            List<Part> parts,
            List<String> attachments,
            Optional<OfficialDocument.Signature> signature,
            Optional<String> note,
            List<String> smallPrint,
            Optional<Foot> imprint) {}

    /** One of these is there. */
    record Part(Optional<Line> line, Optional<String> quotation, Optional<Sheet> table, Optional<Form> form) {}

    /** @param look the name of its style */
    record Line(String look, String text, String rest) {}

    record Sheet(List<String> header, List<Row> rows) {}

    record Row(List<String> cells) {}

    record Form(List<FormRow> rows) {}

    record FormRow(String height, List<Cell> cells) {}

    record Cell(String span, String look, List<String> paragraphs, Optional<String> closing) {}

    record Foot(Optional<String> copies, String issuer, String date) {}

    static String of(OfficialDocument document) {
        var html = new OfficialHtml();
        var parts = new ArrayList<Part>();
        document.body().forEach(block -> parts.add(block.accept(html)));
        boolean isDraft = document.standing() == OfficialDocument.Standing.DRAFT;
        var page = new Page(
                document.title(),
                document.form().name().toLowerCase(Locale.ROOT),
                isDraft ? Optional.of("代拟稿") : Optional.empty(),
                document.mark(),
                document.number(),
                document.signer(),
                document.addressee().map(FullWidthPunctuation::in),
                document.titleLines(),
                parts,
                attachments(document.attachments()),
                document.signature(),
                document.note().map(FullWidthPunctuation::in),
                document.smallPrint(),
                document.imprint().map(OfficialHtml::foot));
        var out = new StringBuilder();
        try {
            new HtmlTemplate("document.mustache").write(page, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Foot foot(OfficialDocument.Imprint imprint) {
        return new Foot(
                imprint.copies().isEmpty() ? Optional.empty() : Optional.of(imprint.copies()),
                imprint.issuer(),
                imprint.date());
    }

    private static List<String> attachments(List<String> names) {
        var numbered = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            numbered.add(
                    (i == 0 ? "附件：" : "\u3000\u3000\u3000") + (names.size() == 1 ? "" : (i + 1) + ". ") + names.get(i));
        }
        return numbered;
    }

    private static Part line(String look, String text, String rest) {
        return new Part(
                Optional.of(new Line(look, FullWidthPunctuation.in(text), FullWidthPunctuation.in(rest))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Part heading(OfficialDocument.Heading block) {
        return line("level" + block.level(), block.text(), block.rest());
    }

    @Override
    public Part paragraph(OfficialDocument.Paragraph block) {
        return line("text", "", block.text());
    }

    @Override
    public Part quotation(OfficialDocument.Quotation block) {
        return new Part(Optional.empty(), Optional.of(block.text()), Optional.empty(), Optional.empty());
    }

    @Override
    public Part table(OfficialDocument.Table block) {
        var rows = block.rows().stream()
                .map(cells ->
                        new Row(cells.stream().map(FullWidthPunctuation::in).toList()))
                .toList();
        return new Part(
                Optional.empty(), Optional.empty(), Optional.of(new Sheet(block.header(), rows)), Optional.empty());
    }

    @Override
    public Part grid(OfficialDocument.Grid block) {
        var rows = new ArrayList<FormRow>();
        for (var row : block.rows()) {
            var cells = row.cells().stream()
                    .map(cell -> new Cell(
                            Integer.toString(cell.span()),
                            cell.look() == Look.LABEL ? "label" : "field",
                            cell.paragraphs(),
                            cell.closing()))
                    .toList();
            rows.add(new FormRow(Integer.toString(row.lines() * 8), cells));
        }
        return new Part(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(new Form(rows)));
    }
}
