package rongcuo.rendering;

/** What a document is written as. */
public enum DocumentFormat {
    DOCX("docx"),
    HTML("html"),
    MARKDOWN("markdown");

    private final String id;

    DocumentFormat(String id) {
        this.id = id;
    }

    /** The word that commands use. */
    public String id() {
        return id;
    }
}
