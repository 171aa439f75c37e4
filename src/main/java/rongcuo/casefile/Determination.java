package rongcuo.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.source.Position;

/**
 * What the authority decided (决定), and how it came to it. Never the tool's conclusion.
 *
 * @param disposition an id such as {@code exempt}, or {@value #REFUSED}
 * @param by the authority, in its own words
 * @param meeting where it was decided collectively (集体研究)
 * @param number of the document that announces it (发文字号)
 */
public record Determination(
        String disposition,
        Optional<String> by,
        Optional<LocalDate> on,
        Optional<String> reason,
        Optional<Meeting> meeting,
        List<Approval> approvals,
        List<Filing> filings,
        Optional<String> number,
        Position position) {
    /** Tolerance was refused (不予容错). */
    public static final String REFUSED = "refused";

    public Determination {
        approvals = List.copyOf(approvals);
        filings = List.copyOf(filings);
    }

    /** One of which no more is said than what was decided, by whom, when and why. */
    public Determination(
            String disposition,
            Optional<String> by,
            Optional<LocalDate> on,
            Optional<String> reason,
            Position position) {
        this(disposition, by, on, reason, Optional.empty(), List.of(), List.of(), Optional.empty(), position);
    }

    /**
     * A meeting that decided (会议).
     *
     * @param minutes the number of its minutes (会议纪要文号)
     */
    public record Meeting(String name, Optional<LocalDate> on, Optional<String> minutes) {}

    /** A consent or approval of another authority (审批). */
    public record Approval(String by, Optional<LocalDate> on, Optional<String> number) {}

    /** A filing for record (备案). */
    public record Filing(String to, Optional<LocalDate> on, Optional<String> number) {}
}
