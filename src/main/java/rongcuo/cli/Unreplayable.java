package rongcuo.cli;

import java.util.Locale;

/** A record cannot be judged again by its materials. */
final class Unreplayable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final int problems;

    /** @param problems how many there are with what was read */
    Unreplayable(Reason reason, int problems) {
        super(reason.id());
        this.reason = reason;
        this.problems = problems;
    }

    Reason reason() {
        return reason;
    }

    int problems() {
        return problems;
    }

    /** Of what there is not enough. */
    enum Reason {
        /** The line is no record of a kind that this program knows. */
        RECORD,
        /** A file is missing, or its name leads out of where it belongs. */
        MATERIALS,
        POLICY,
        CASE;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
