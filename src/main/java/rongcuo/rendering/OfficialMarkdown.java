package rongcuo.rendering;

import java.util.List;

/** An official document as Markdown (CommonMark, with tables), for reading and comparing; not for signing. */
final class OfficialMarkdown implements OfficialDocument.Visitor<StringBuilder> {
    private static final String GAP = "\u3000";

    private final StringBuilder out = new StringBuilder(8192);
    private final OfficialDocument document;

    private OfficialMarkdown(OfficialDocument document) {
        this.document = document;
    }

    static String of(OfficialDocument document) {
        var markdown = new OfficialMarkdown(document);
        markdown.write();
        return markdown.out.toString();
    }

    private void write() {
        if (document.standing() == OfficialDocument.Standing.DRAFT) {
            line("代拟稿");
        }
        document.mark().ifPresent(mark -> block("**", SafeText.of(mark), "**"));
        var head = document.number().orElse("")
                + document.signer().map(signer -> GAP + "签发人：" + signer).orElse("");
        if (!head.isBlank()) {
            line(head);
        }
        if (document.mark().isPresent()) {
            block("", "---", "");
        }
        block("# ", escaped(document.title()), "");
        document.addressee().ifPresent(to -> line(FullWidthPunctuation.in(to) + "："));
        document.body().forEach(block -> block.accept(this));
        addAttachments();
        document.signature().ifPresent(signature -> {
            line(signature.organ());
            line(signature.date());
        });
        document.note().ifPresent(note -> line("（" + FullWidthPunctuation.in(note) + "）"));
        document.smallPrint().forEach(this::line);
        document.imprint().ifPresent(this::addImprint);
    }

    private void addAttachments() {
        List<String> names = document.attachments();
        for (int i = 0; i < names.size(); i++) {
            String number = names.size() == 1 ? "" : (i + 1) + ". ";
            line((i == 0 ? "附件：" : GAP.repeat(3)) + number + names.get(i));
        }
    }

    private void addImprint(OfficialDocument.Imprint imprint) {
        block("", "---", "");
        if (!imprint.copies().isEmpty()) {
            line("抄送：" + imprint.copies() + "。");
        }
        line(imprint.issuer() + GAP + imprint.date() + "印发");
    }

    private StringBuilder line(String text) {
        return block("", escaped(text), "");
    }

    private StringBuilder block(String before, String text, String after) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        return out.append(before).append(text).append(after).append('\n');
    }

    @Override
    public StringBuilder heading(OfficialDocument.Heading block) {
        String rest = escaped(FullWidthPunctuation.in(block.rest()));
        String text = escaped(FullWidthPunctuation.in(block.text()));
        return block.level() > 2
                ? block("", text + rest, "")
                : block(block.level() == 1 ? "## " : "### ", text, rest.isEmpty() ? "" : "\n\n" + rest);
    }

    @Override
    public StringBuilder paragraph(OfficialDocument.Paragraph block) {
        return line(FullWidthPunctuation.in(block.text()));
    }

    @Override
    public StringBuilder quotation(OfficialDocument.Quotation block) {
        return block("> ", escaped(block.text()), "");
    }

    @Override
    public StringBuilder table(OfficialDocument.Table block) {
        out.append('\n');
        row(block.header());
        out.append("|").append("---|".repeat(block.header().size())).append('\n');
        block.rows().forEach(this::row);
        return out;
    }

    @Override
    public StringBuilder grid(OfficialDocument.Grid block) {
        out.append('\n');
        boolean isFirst = true;
        for (var row : block.rows()) {
            out.append('|');
            int width = 0;
            for (var cell : row.cells()) {
                String said = String.join("；", cell.paragraphs())
                        + cell.closing().map(closing -> GAP + closing).orElse("");
                out.append(' ').append(escaped(said)).append(" |").append(" |".repeat(cell.span() - 1));
                width += cell.span();
            }
            out.append('\n');
            if (isFirst) {
                out.append("|").append("---|".repeat(width)).append('\n');
            }
            isFirst = false;
        }
        return out;
    }

    private void row(List<String> cells) {
        out.append('|');
        cells.forEach(cell ->
                out.append(' ').append(escaped(FullWidthPunctuation.in(cell))).append(" |"));
        out.append('\n');
    }

    /** A case's words stay words: nothing in them becomes markup, a link or another line. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean beginsList = i == 0 && "-+=".indexOf(c) >= 0;
            boolean numbersList = c == '.' && i > 0 && i < 4 && isNumber(text.substring(0, i));
            if (beginsList || numbersList || "\\`*_[]<>#|&~".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }
}
