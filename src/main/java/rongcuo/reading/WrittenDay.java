package rongcuo.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.fact.FactType;
import rongcuo.fact.ParsedValue;
import rongcuo.fact.Statement;
import rongcuo.fact.Value;
import rongcuo.fact.ValueParser;
import rongcuo.source.ProblemCode;

/** A day that is written in full, as in a cell or after a command. */
public final class WrittenDay {
    private static final FactType.DateType DATE = new FactType.DateType();

    private WrittenDay() {}

    /** The day; empty where it is none, or could only be guessed (a serial number of a spreadsheet). */
    public static Optional<LocalDate> of(String text) {
        return ValueParser.parse(DATE, text) instanceof ParsedValue.Stated stated
                        && stated.statement() instanceof Statement.Is is
                        && is.value() instanceof Value.DateValue date
                        && stated.notes().isEmpty()
                ? Optional.of(date.value())
                : Optional.empty();
    }

    /** Why a text is no day. */
    static ParsedValue.Refused fault(String text) {
        return ValueParser.parse(DATE, text) instanceof ParsedValue.Refused refused
                ? refused
                : new ParsedValue.Refused(ProblemCode.NOT_A_DATE, List.of(text));
    }
}
