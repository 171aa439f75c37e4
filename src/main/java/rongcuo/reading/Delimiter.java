package rongcuo.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What parts the cells of a row.
 *
 * @param hasLine whether the first line of the table does nothing but name it
 */
record Delimiter(String text, TableForm.Basis basis, boolean hasLine) {
    private static final List<String> KNOWN = List.of(",", ";", "\t", "|", "，");

    /** So many of the first rows are compared. */
    private static final int ROWS = 20;

    private static final String LINE = "sep=";

    /** The delimiter that a user names; empty where it is none. */
    static Optional<String> named(String choice) {
        if (KNOWN.contains(choice)) {
            return Optional.of(choice);
        }
        return switch (choice.strip().toLowerCase(Locale.ROOT)) {
            case "tab", "\\t", "制表符" -> Optional.of("\t");
            case "comma", "," -> Optional.of(",");
            case "semicolon", ";" -> Optional.of(";");
            case "pipe", "|" -> Optional.of("|");
            case "，" -> Optional.of("，");
            default -> Optional.empty();
        };
    }

    /**
     * The delimiter of a table.
     *
     * @param text how the table begins
     * @param given what the user says of it
     */
    static Delimiter of(String text, Optional<String> given) {
        var marked = marked(text);
        if (given.isPresent()) {
            return new Delimiter(given.get(), TableForm.Basis.GIVEN, marked.isPresent());
        }
        return marked.isPresent()
                ? new Delimiter(marked.get(), TableForm.Basis.MARK, true)
                : new Delimiter(mostConsistent(text), TableForm.Basis.GUESSED, false);
    }

    /** The delimiter that the first line names, in quotes or not. */
    private static Optional<String> marked(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String line = text.substring(0, end).replace("\"", "");
        return line.length() == LINE.length() + 1
                        && line.toLowerCase(Locale.ROOT).startsWith(LINE)
                        && KNOWN.contains(line.substring(LINE.length()))
                ? Optional.of(line.substring(LINE.length()))
                : Optional.empty();
    }

    /** That of which the most rows have the same number; of several the one they have most of. */
    private static String mostConsistent(String text) {
        var rows = counts(text);
        int best = 0;
        long bestScore = 0;
        for (int i = 0; i < KNOWN.size(); i++) {
            long score = score(rows, i);
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return KNOWN.get(best);
    }

    private static long score(List<int[]> rows, int delimiter) {
        long best = 0;
        for (var row : rows) {
            int alike = 0;
            for (var other : rows) {
                alike += other[delimiter] == row[delimiter] ? 1 : 0;
            }
            if (row[delimiter] > 0) {
                best = Math.max(best, ((long) alike << 32) + row[delimiter]);
            }
        }
        return best;
    }

    /** How often each delimiter stands outside quotes, for each of the first rows in which something is written. */
    private static List<int[]> counts(String text) {
        var rows = new ArrayList<int[]>();
        int at = 0;
        while (at < text.length() && rows.size() < ROWS) {
            var counts = new int[KNOWN.size()];
            int end = count(text, at, counts, Quotes.HEEDED);
            if (end < 0) {
                // A quote that nothing closes spoils its line and no other.
                counts = new int[KNOWN.size()];
                end = count(text, at, counts, Quotes.PASSED_OVER);
            }
            if (!text.substring(at, end).isBlank()) {
                rows.add(counts);
            }
            at = end + 1;
        }
        return rows;
    }

    private enum Quotes {
        HEEDED,
        PASSED_OVER
    }

    /** @return where the row ends; -1 where it ends within quotes */
    private static int count(String text, int from, int[] counts, Quotes quotes) {
        boolean isQuoted = false;
        boolean isCellStart = true;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = KNOWN.indexOf(Character.toString(c));
            if (c == '"' && quotes == Quotes.HEEDED && (isQuoted || isCellStart)) {
                isQuoted = !isQuoted;
                // The second of two quotes opens again.
                isCellStart = true;
            } else if (!isQuoted) {
                if (c == '\n' || c == '\r') {
                    return i;
                }
                if (known >= 0) {
                    counts[known]++;
                }
                isCellStart = known >= 0 || (isCellStart && c == ' ');
            }
        }
        return isQuoted ? -1 : text.length();
    }
}
