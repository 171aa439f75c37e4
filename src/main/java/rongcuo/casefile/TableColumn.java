package rongcuo.casefile;

import java.util.Optional;

/**
 * What a column of a table of cases is of.
 *
 * @param heading as the table writes it
 * @param name the id of the fact or event; else empty
 * @param value the value of a set of which the column says whether it is held, such as {@code key-task}
 * @param unit the unit that the heading gives in brackets, which numbers of the column are in
 */
public record TableColumn(String heading, Role role, String name, Optional<String> value, Optional<String> unit) {
    /** What a column may be of. */
    public enum Role {
        CASE,
        POLICY,
        NAME,
        MANAGED_BY,
        /** An identity number: passed on, its digits looked at. */
        IDENTITY,
        FACT,
        EVENT,
        /** A whole case as a JSON object. */
        DOCUMENT,
        /** Written by a screening before this one: neither read nor passed on. */
        RESULT,
        /** Means nothing to a judgement; passed on as it is. */
        OTHER
    }

    /** A column that means nothing to a judgement. */
    public static TableColumn other(String heading) {
        return new TableColumn(heading, Role.OTHER, "", Optional.empty(), Optional.empty());
    }

    /** Whether a result shows it beside the judgement. */
    public boolean isPassedOn() {
        return role != Role.RESULT;
    }
}
