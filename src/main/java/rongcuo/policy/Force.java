package rongcuo.policy;

/** How strictly a rule binds. */
public enum Force {
    /** 可以. */
    MAY("may"),
    /** 应当、予以. */
    SHALL("shall"),
    /** 一般. */
    AS_A_RULE("as-a-rule");

    private final String id;

    Force(String id) {
        this.id = id;
    }

    /** The word that files and JSON use. */
    public String id() {
        return id;
    }
}
