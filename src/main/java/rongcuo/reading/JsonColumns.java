package rongcuo.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.ProblemCode;

/** What the objects of a table of JSON objects are made into: cells by their keys, or one cell that is a whole case. */
final class JsonColumns {
    /** Among so many of the first objects keys are looked for. */
    static final int LOOKED_THROUGH = 1_000;

    /** Whole cases. */
    static final JsonColumns CASES = new JsonColumns(List.of(), Set.of());

    private final List<String> keys;
    private final Set<String> listed;
    private final Map<String, Integer> indices = new HashMap<>();

    private JsonColumns(List<String> keys, Set<String> listed) {
        this.keys = keys;
        this.listed = listed;
        for (int i = 0; i < keys.size(); i++) {
            indices.put(keys.get(i), i);
        }
    }

    static JsonColumns of(List<String> keys) {
        return new JsonColumns(List.copyOf(keys), Set.of());
    }

    /** The same, with some keys whose value may be a list; the cell is then the list as it is written. */
    JsonColumns withLists(Set<String> ofLists) {
        return new JsonColumns(keys, Set.copyOf(ofLists));
    }

    /** The keys in their order, or the one heading of whole cases. */
    List<String> headings() {
        return areCases() ? List.of(CaseTableHeader.DOCUMENT) : keys;
    }

    boolean areCases() {
        return this == CASES;
    }

    /** The cells of a line; what is wrong with it instead goes to {@code unread}. */
    Optional<List<String>> cells(String line, int number, List<UnreadRow> unread) {
        var object = JsonLine.of(line);
        var fault = object.fault();
        if (fault.isPresent()) {
            unread.add(new UnreadRow(number, 0, fault.get().code(), fault.get().arguments(), line));
            return Optional.empty();
        }
        return areCases() ? Optional.of(List.of(line)) : cells(object, line, number, unread);
    }

    private Optional<List<String>> cells(JsonLine object, String line, int number, List<UnreadRow> unread) {
        var cells = new ArrayList<>(Collections.nCopies(keys.size(), ""));
        for (var entry : texts(object).entrySet()) {
            var index = Optional.ofNullable(indices.get(entry.getKey()));
            var fault = index.isEmpty() ? Optional.of(ProblemCode.JSON_KEY_TOO_LATE) : fault(entry.getValue());
            if (fault.isPresent()) {
                var arguments = index.isEmpty()
                        ? List.of(entry.getKey(), Integer.toString(LOOKED_THROUGH))
                        : TextCells.arguments(fault.get());
                unread.add(new UnreadRow(number, index.orElse(-1) + 1, fault.get(), arguments, line));
                return Optional.empty();
            }
            cells.set(index.get(), entry.getValue());
        }
        for (String key : object.nested()) {
            if (isList(object, key)) {
                continue;
            }
            int column = Optional.ofNullable(indices.get(key)).orElse(-1) + 1;
            unread.add(new UnreadRow(number, column, ProblemCode.JSON_NESTED, List.of(key), line));
            return Optional.empty();
        }
        return Optional.of(cells);
    }

    private Map<String, String> texts(JsonLine object) {
        if (listed.isEmpty() || object.lists().isEmpty()) {
            return object.scalars();
        }
        var texts = new LinkedHashMap<>(object.scalars());
        object.lists().forEach((key, list) -> {
            if (listed.contains(key)) {
                texts.put(key, list);
            }
        });
        return texts;
    }

    private boolean isList(JsonLine object, String key) {
        return listed.contains(key) && object.lists().containsKey(key);
    }

    private static Optional<ProblemCode> fault(String cell) {
        if (cell.indexOf('\0') >= 0) {
            return Optional.of(ProblemCode.NUL_IN_CELL);
        }
        return cell.length() > CaseTable.LONGEST_CELL ? Optional.of(ProblemCode.CELL_TOO_LONG) : Optional.empty();
    }
}
