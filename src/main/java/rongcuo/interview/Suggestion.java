package rongcuo.interview;

/**
 * What may stand at the end of a line.
 *
 * @param word the whole word, what is typed of it already included
 * @param description empty where the word speaks for itself
 * @param end whether more may follow in the same word
 */
public record Suggestion(String word, String description, End end) {
    /** How a word ends. */
    public enum End {
        /** A space follows. */
        FINISHED,
        /** As after a folder or an equals sign. */
        OPEN
    }

    public static Suggestion of(String word, String description) {
        return new Suggestion(word, description, End.FINISHED);
    }

    public static Suggestion open(String word) {
        return new Suggestion(word, "", End.OPEN);
    }
}
