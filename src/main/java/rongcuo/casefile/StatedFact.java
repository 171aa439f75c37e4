package rongcuo.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.source.Position;

/**
 * A fact as a case states it.
 *
 * @param evidence what it rests on, in the words of the file
 * @param by who found it
 * @param on when it was found
 * @param standing whether it is in dispute; a contested fact counts as open
 */
public record StatedFact(
        FactId fact,
        Statement statement,
        List<String> evidence,
        Optional<String> by,
        Optional<LocalDate> on,
        Optional<String> note,
        Standing standing,
        Position position) {
    public StatedFact {
        evidence = List.copyOf(evidence);
    }

    /** A fact that is stated and no more: without evidence or note, and undisputed. */
    public static StatedFact plain(FactId fact, Statement statement, Position position) {
        return new StatedFact(
                fact,
                statement,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Standing.UNDISPUTED,
                position);
    }

    /** What the judgement may rest on: a contested fact is open, whatever value is claimed. */
    public Statement effective() {
        return standing == Standing.CONTESTED ? new Statement.Open() : statement;
    }

    /** Whether a fact is in dispute (有争议). */
    public enum Standing {
        UNDISPUTED,
        CONTESTED
    }
}
