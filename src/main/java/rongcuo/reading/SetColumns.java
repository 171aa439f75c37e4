package rongcuo.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.fact.FactType;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.source.ProblemCode;

/**
 * What a row says of one set in several columns: of single values, and perhaps of the whole. What they say must agree,
 * and together it is one statement. A value that no column answers is open, unless a complete list leaves it out.
 */
final class SetColumns {
    private static final FactType.TruthType TRUTH = new FactType.TruthType(List.of(), List.of());

    private final Faults faults;
    private final Map<String, Truth> named = new LinkedHashMap<>();
    /** The heading of the column that first spoke of a value. */
    private final Map<String, String> headings = new LinkedHashMap<>();

    private Truth others = Truth.UNKNOWN;
    private String headingOfList = "";
    private boolean isStated;
    private boolean isAnswered;

    SetColumns(Faults faults) {
        this.faults = faults;
    }

    /** A cell that lists what the set holds; those of lists come before those of values. */
    void addList(String heading, YamlNode.Scalar cell, Statement statement) {
        isStated = true;
        if (statement instanceof Statement.Members members) {
            isAnswered = true;
            if (!headingOfList.isEmpty() && !(members.named().equals(named) && members.others() == others)) {
                faults.at(cell, ProblemCode.COLUMNS_DISAGREE, heading, headingOfList);
                return;
            }
            headingOfList = heading;
            others = members.others();
            members.named().forEach((value, truth) -> add(value, truth, heading));
        }
    }

    private void add(String value, Truth truth, String heading) {
        named.put(value, truth);
        headings.put(value, heading);
    }

    /** A cell that says whether the set holds one value. */
    void addValue(String heading, String value, YamlNode.Scalar cell) {
        var statement = MappingReader.statement(cell, TRUTH, faults);
        if (statement.isEmpty()) {
            return;
        }
        isStated = true;
        isAnswered = true;
        var truth = truth(statement.get());
        var before = Optional.ofNullable(named.get(value));
        boolean isLeftOut = before.isEmpty() && others == Truth.FALSE && truth != Truth.FALSE;
        if (isLeftOut || (before.isPresent() && before.get() != truth)) {
            faults.at(cell, ProblemCode.COLUMNS_DISAGREE, heading, headings.getOrDefault(value, headingOfList));
        } else {
            add(value, truth, heading);
        }
    }

    private static Truth truth(Statement statement) {
        if (statement instanceof Statement.Is is && is.value() instanceof Value.TruthValue value) {
            return value.value() ? Truth.TRUE : Truth.FALSE;
        }
        return Truth.UNKNOWN;
    }

    /** What all cells say together; empty where none says anything. */
    Optional<Statement> statement() {
        if (!isStated) {
            return Optional.empty();
        }
        return Optional.of(isAnswered ? new Statement.Members(named, others) : new Statement.Open());
    }
}
