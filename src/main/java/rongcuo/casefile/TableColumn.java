package rongcuo.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /**
     * The columns as messages name them: by their headings, and where several have the same, by the letters of the
     * column behind it, as a spreadsheet counts.
     */
    public static List<String> names(List<TableColumn> columns) {
        var counts = new HashMap<String, Integer>();
        columns.forEach(column -> counts.merge(column.heading().strip(), 1, Integer::sum));
        var names = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            String heading = columns.get(i).heading();
            boolean isShared = !heading.isBlank() && counts.getOrDefault(heading.strip(), 0) > 1;
            names.add(isShared ? heading + "(" + letters(i) + ")" : heading);
        }
        return List.copyOf(names);
    }

    /** The letters of a column counted from 0, as a spreadsheet counts its columns: A to Z, then AA. */
    public static String letters(int index) {
        var letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /** Whether a result shows it beside the judgement. */
    public boolean isPassedOn() {
        return role != Role.RESULT;
    }
}
