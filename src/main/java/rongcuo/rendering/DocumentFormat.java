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

    /**
     * The format of that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static DocumentFormat of(String id) {
        for (var format : values()) {
            if (format.id.equals(id)) {
                return format;
            }
        }
        throw new IllegalArgumentException("no format " + id);
    }
}
