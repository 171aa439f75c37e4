package rongcuo.reading;

import java.util.Optional;

/**
 * What a user says of how a table is written; what is left empty is found out.
 *
 * @param encoding by name: {@code utf-8}, {@code gb18030}, {@code gbk}, {@code utf-16}, {@code utf-16le},
 *     {@code utf-16be} or {@code big5}; {@code auto} is the same as empty
 * @param delimiter one of {@code , ; | ，}, a tab, or the words {@code tab}, {@code \t}, {@code comma},
 *     {@code semicolon}, {@code pipe}; {@code auto} is the same as empty
 * @param sheet of a spreadsheet, its name or its number from 1
 * @param merged what is read of merged cells
 */
public record TableChoices(
        Optional<String> encoding, Optional<String> delimiter, Optional<String> sheet, Merged merged) {
    /** Everything is found out. */
    public static final TableChoices AUTOMATIC =
            new TableChoices(Optional.empty(), Optional.empty(), Optional.empty(), Merged.TOP_LEFT);

    /** @throws IllegalArgumentException where {@link #isEncoding} or {@link #isDelimiter} says no */
    public TableChoices {
        if (encoding.isPresent() && !isEncoding(encoding.get())) {
            throw new IllegalArgumentException("no encoding: " + encoding.get());
        }
        if (delimiter.isPresent() && !isDelimiter(delimiter.get())) {
            throw new IllegalArgumentException("no delimiter: " + delimiter.get());
        }
    }

    /** Whether an encoding may be chosen by that name. */
    public static boolean isEncoding(String choice) {
        return TableEncoding.isNamed(choice);
    }

    /** Whether a delimiter may be chosen so. */
    public static boolean isDelimiter(String choice) {
        return choice.equals("auto") || Delimiter.named(choice).isPresent();
    }

    /** What is read of cells that a spreadsheet has merged. */
    public enum Merged {
        /** Only the first says something; the others are empty. */
        TOP_LEFT,
        /** Each says what the first does. */
        FILLED
    }
}
