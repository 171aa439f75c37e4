package rongcuo.casefile;

/** By what it was known what a column is of. */
public enum ColumnBasis {
    /** The user said so. */
    GIVEN("given"),
    /** One of the few words for what every case has. */
    WORD("word"),
    ID("id"),
    LABEL("label"),
    ALIAS("alias"),
    /** A screening before this one wrote it. */
    RESULT("result"),
    /** By nothing: it is not read. */
    NONE("none");

    private final String id;

    ColumnBasis(String id) {
        this.id = id;
    }

    /** As JSON has it. */
    public String id() {
        return id;
    }
}
