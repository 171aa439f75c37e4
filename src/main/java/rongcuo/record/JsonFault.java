package rongcuo.record;

import java.util.Locale;

/** What is given cannot be read, or not be carried, as RFC 8785 asks. */
public final class JsonFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final long offset;

    JsonFault(Reason reason, long offset) {
        super(reason.id() + " at " + offset);
        this.reason = reason;
        this.offset = offset;
    }

    public Reason reason() {
        return reason;
    }

    /** In bytes, counted from 0, of what was read; 0 or a place in a text where a value was being made. */
    public long offset() {
        return offset;
    }

    /** What is wrong. */
    public enum Reason {
        SYNTAX,
        /** Bytes that are no UTF-8. */
        ENCODING,
        DUPLICATE_KEY,
        LONE_SURROGATE,
        /** A number that a double does not carry. */
        INEXACT_NUMBER,
        TOO_DEEP,
        TOO_LONG,
        /** JSON, but not spelled as RFC 8785 spells it. */
        NOT_CANONICAL;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
