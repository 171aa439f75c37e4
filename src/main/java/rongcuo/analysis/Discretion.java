package rongcuo.analysis;

/** What is taken of the clauses that hold by an authority's finding only, where all cases are considered. */
public enum Discretion {
    /** No authority finds one to hold. */
    NONE("none"),
    /** Authorities may find any of them to hold or not. */
    FREE("free");

    private final String id;

    Discretion(String id) {
        this.id = id;
    }

    /** The word that options and JSON use. */
    public String id() {
        return id;
    }
}
