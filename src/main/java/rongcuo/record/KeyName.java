package rongcuo.record;

/** What signed notes allow as a name, of a key and of the log whose checkpoints they are. */
final class KeyName {
    /** In units of UTF-16: what a person may be asked to compare. */
    private static final int LONGEST = 200;

    private KeyName() {}

    /** Not empty, and without spaces, control characters, plus signs and halves of pairs. */
    static boolean isValid(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.FORMAT);
    }
}
