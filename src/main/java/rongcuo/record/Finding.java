package rongcuo.record;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that {@link LedgerVerification} found.
 *
 * @param first the number of the first line it may be about, counted from 0; of a checkpoint that cannot be compared,
 *     its place among those given
 * @param last the number of the last such line; the same as {@code first} where it is known which line it is
 * @param place where the first of them stands; empty where it stands nowhere, or no line is meant
 */
public record Finding(Code code, long first, long last, Optional<Place> place) {
    static Finding of(Code code, long line, Place place) {
        return new Finding(code, line, line, Optional.of(place));
    }

    static Finding of(Code code, long first, long last) {
        return new Finding(code, first, last, Optional.empty());
    }

    /**
     * Where a line stands.
     *
     * @param file of the ledger, without the folder
     * @param line of the file, counted from 1
     * @param offset of the line's first byte in the file, counted from 0
     */
    public record Place(String file, long line, long offset) {}

    /** What was found. */
    public enum Code {
        /** The line is not JSON, or not spelled as this program spells it. */
        NOT_CANONICAL(Weight.FAULT),
        /** JSON, but without what each line has. */
        FOREIGN_LINE(Weight.FAULT),
        LINE_TOO_LONG(Weight.FAULT),
        /** The line's number is not that of its place: lines were put in, taken out or moved. */
        WRONG_NUMBER(Weight.FAULT),
        /** The line is not the one that the next line names as the one before it. */
        WRONG_PREVIOUS(Weight.FAULT),
        /** Bytes without a newline where lines follow in the next file. */
        TORN_INSIDE(Weight.FAULT),
        /** A file of lines is missing; the lines stated are those that should be in it, as far as can be told. */
        SEGMENT_MISSING(Weight.FAULT),
        /** Some of these lines are not what a checkpoint says they were. */
        CHANGED(Weight.FAULT),
        /** A checkpoint covers these lines, and they are not there. */
        TRUNCATED(Weight.FAULT),
        /** Two checkpoints say different things of these lines: a larger one bears them out, a smaller one does not. */
        CONTRADICTED(Weight.FAULT),
        /** A given checkpoint is a note that says something else. */
        NO_CHECKPOINT(Weight.FAULT),
        /** A given checkpoint is of another ledger. */
        OTHER_LEDGER(Weight.FAULT),
        /** A given checkpoint is signed with none of the given keys. */
        UNKNOWN_KEY(Weight.FAULT),
        /** A given checkpoint is not what its signature was made of. */
        FALSE_SIGNATURE(Weight.FAULT),
        /** An opening that is not of its line. */
        WRONG_OPENING(Weight.FAULT),
        /** A line of openings that is none, or is out of its order. */
        FOREIGN_OPENING(Weight.FAULT),
        /** The last line was never written to its end, and is not acknowledged to anybody. */
        TORN_TAIL(Weight.NOTE),
        /** A line that is chained as it should be, but of a kind that only a later program may know. */
        UNKNOWN_KIND(Weight.NOTE),
        /** Openings of a line that never came, or was cut off. */
        OPENING_WITHOUT_LINE(Weight.NOTE);

        private final Weight weight;

        Code(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How much it means. */
    public enum Weight {
        /** What is recorded, or what it was checked against, is not what it was. */
        FAULT,
        /** To be known; nothing that was acknowledged is concerned. */
        NOTE
    }
}
