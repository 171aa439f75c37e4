package rongcuo.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.Determination;
import rongcuo.evaluation.Evaluation;

/**
 * A determination that is complete enough to be recorded: it says by whom and when, and why where it departs from what
 * the program concluded.
 */
public record Resolution(Determination determination, Accord accord) {
    public Resolution {
        if (determination.by().isEmpty() || determination.on().isEmpty()) {
            throw new IllegalArgumentException("a recorded determination says by whom and when");
        }
        if (accord == Accord.DEPARTS && determination.reason().isEmpty()) {
            throw new IllegalArgumentException("a determination that departs from the conclusion says why");
        }
    }

    /** Whether a determination of a judged case is one that its conclusion leads to. */
    public static Accord accord(Evaluation evaluation, String disposition) {
        boolean isRefused = disposition.equals(Determination.REFUSED);
        boolean follows = switch (evaluation.conclusion()) {
            case ELIGIBLE ->
                !isRefused
                        && evaluation.dispositions().stream()
                                .anyMatch(offer -> offer.disposition().id().equals(disposition));
            case OUT_OF_SCOPE, EXCLUDED, PREMISE_NOT_MET, NOT_MATCHED -> isRefused;
            case UNDETERMINED -> false;
        };
        return follows ? Accord.FOLLOWS : Accord.DEPARTS;
    }

    public String disposition() {
        return determination.disposition();
    }

    public String by() {
        return determination.by().orElseThrow();
    }

    public LocalDate on() {
        return determination.on().orElseThrow();
    }

    public Optional<String> reason() {
        return determination.reason();
    }

    public Optional<Determination.Meeting> meeting() {
        return determination.meeting();
    }

    public List<Determination.Approval> approvals() {
        return determination.approvals();
    }

    public List<Determination.Filing> filings() {
        return determination.filings();
    }

    /** Of the document that announces it (发文字号). */
    public Optional<String> number() {
        return determination.number();
    }

    /** Whether a determination is one that the conclusion leads to. */
    public enum Accord {
        FOLLOWS("follows"),
        DEPARTS("departs");

        private final String id;

        Accord(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
