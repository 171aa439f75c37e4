package rongcuo.rendering;

import java.util.List;
import java.util.Optional;

/**
 * An official document (公文) as a reader sees it, apart from the format it is written in.
 *
 * <p>Source: GB/T 9704-2012, sections 7, 10.
 *
 * @param mark the red head (发文机关标志); absent on a form
 * @param number the number of the document (发文字号)
 * @param signer of what goes to a higher authority (签发人)
 * @param titleLines the title, broken where its author breaks it
 * @param addressee to whom it goes (主送机关)
 * @param attachments their names, without numbers
 * @param note what stands in brackets under the date (附注)
 * @param imprint what stands at the foot of the last page (版记)
 * @param smallPrint by which paper can be tied to a record
 */
record OfficialDocument(
        Form form,
        Standing standing,
        Optional<String> mark,
        Optional<String> number,
        Optional<String> signer,
        List<String> titleLines,
        Optional<String> addressee,
        List<Block> body,
        List<String> attachments,
        Optional<Signature> signature,
        Optional<String> note,
        Optional<Imprint> imprint,
        List<String> smallPrint) {
    OfficialDocument {
        titleLines = List.copyOf(titleLines);
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        smallPrint = List.copyOf(smallPrint);
    }

    String title() {
        return String.join("", titleLines);
    }

    /** How a document is laid out. */
    enum Form {
        /** With a red head and a rule over the width of the text (公文格式). */
        ORDINARY("公文"),
        /** Between two double rules, the number at the right (信函格式). */
        LETTER("信函"),
        /** A table on one page, without a head (表格). */
        SHEET("表格");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        /** The word by which templates name it. */
        String word() {
            return word;
        }
    }

    /** Whether a document may be signed as it stands. */
    enum Standing {
        /** 代拟稿: its number or the meeting that decided is still to come. */
        DRAFT,
        FINAL
    }

    /** @param date as it is to be printed, such as 2024年3月5日 */
    record Signature(String organ, String date) {}

    /** @param copies to whom, empty where to nobody; the last entry has no stop */
    record Imprint(String copies, String issuer, String date) {}

    /** A part of the body. */
    sealed interface Block {
        <R> R accept(Visitor<R> visitor);
    }

    /** One method a form: a new form stops every writer at compile time. */
    interface Visitor<R> {
        R heading(Heading block);

        R paragraph(Paragraph block);

        R quotation(Quotation block);

        R table(Table block);

        R grid(Grid block);
    }

    /**
     * A heading with its number.
     *
     * @param level 1 to 4: 一、 （一） 1. （1）
     * @param rest what goes on in the same paragraph in the type of the body; may be empty
     */
    record Heading(int level, String text, String rest) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    record Paragraph(String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /** The words of a rule, one paragraph. They stand as they are: no punctuation of theirs is changed. */
    record Quotation(String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quotation(this);
        }
    }

    record Table(List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** The table of a form. */
    record Grid(List<GridRow> rows) implements Block {
        public Grid {
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.grid(this);
        }
    }

    /** @param lines how many lines high it is at least */
    record GridRow(int lines, List<GridCell> cells) {
        GridRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a form.
     *
     * @param span how many columns it covers
     * @param closing what stands at its foot on the right, such as the place for a signature
     */
    record GridCell(int span, Look look, List<String> paragraphs, Optional<String> closing) {
        GridCell {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** What a cell of a form is for. */
    enum Look {
        /** Says what is to be filled in. */
        LABEL,
        FIELD
    }
}
