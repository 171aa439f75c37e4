package rongcuo.source;

/** A language of output. */
public enum Language {
    CHINESE("zh"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code, as {@code --lang} takes it. */
    public String code() {
        return code;
    }
}
