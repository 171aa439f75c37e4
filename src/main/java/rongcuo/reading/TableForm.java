package rongcuo.reading;

import java.util.List;
import java.util.Optional;

/**
 * How a table is written, and how that was known.
 *
 * @param delimiter of text, as it is written; a tab as itself
 * @param sheet the name of the sheet that is read
 * @param notes what else a reader of the table should know
 */
public record TableForm(
        Kind kind, Optional<Known> encoding, Optional<Known> delimiter, Optional<Known> sheet, List<Note> notes) {
    public TableForm {
        notes = List.copyOf(notes);
    }

    /** What kind of file it is. */
    public enum Kind {
        /** Cells parted by a delimiter. */
        TEXT,
        SPREADSHEET,
        /** A JSON object a line, its keys the columns. */
        JSON_LINES,
        /** A whole case as a JSON object a line; the table has one column, whose cell is the line. */
        JSON_CASES
    }

    /** How something was known. */
    public enum Basis {
        /** The user said so. */
        GIVEN,
        /** The file says so: a byte order mark, a {@code sep=} line. */
        MARK,
        GUESSED
    }

    /** Something that was given, marked or guessed. */
    public record Known(String value, Basis basis) {}

    /**
     * A remark.
     *
     * @param id under which its words stand in the message files
     * @param arguments what the words speak of
     */
    public record Note(String id, List<String> arguments) {
        public Note {
            arguments = List.copyOf(arguments);
        }
    }
}
