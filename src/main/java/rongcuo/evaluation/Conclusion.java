package rongcuo.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * What the tool concludes of a case under one policy (本工具建议). The first that applies, in this order.
 */
public enum Conclusion {
    /** 不适用本办法. */
    OUT_OF_SCOPE("out-of-scope"),
    /** 不予容错. */
    EXCLUDED("excluded"),
    /** 不具备前提条件. */
    PREMISE_NOT_MET("premise-not-met"),
    /** 符合容错情形，可予容错. */
    ELIGIBLE("eligible"),
    /** 不属于容错情形. */
    NOT_MATCHED("not-matched"),
    /** 事实不足: the unknown facts leave more than one of the others possible. */
    UNDETERMINED("undetermined");

    private final String id;

    Conclusion(String id) {
        this.id = id;
    }

    /** Those that a completely known case may have, in order of precedence. */
    public static List<Conclusion> settled() {
        return List.of(OUT_OF_SCOPE, EXCLUDED, PREMISE_NOT_MET, ELIGIBLE, NOT_MATCHED);
    }

    /** The one of an id, as {@link #id} gives it. */
    public static Optional<Conclusion> named(String id) {
        for (var conclusion : values()) {
            if (conclusion.id.equals(id)) {
                return Optional.of(conclusion);
            }
        }
        return Optional.empty();
    }

    /** The word that files, options and JSON use. */
    public String id() {
        return id;
    }
}
