package rongcuo.source;

/** One character of UTF-8 as Unicode defines it: neither longer than needed, nor half of a pair, nor past the last. */
public final class Utf8Character {
    private Utf8Character() {}

    /**
     * How many bytes the character has that begins at a place; 0 where there is none.
     *
     * @param end where the bytes end, itself excluded
     */
    public static int lengthAt(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        if (first >= 0xE0 && first < 0xF0) {
            return at + 2 < end && isThree(first, bytes[at + 1] & 0xFF) && isNext(bytes[at + 2]) ? 3 : 0;
        }
        if (first >= 0xC2 && first < 0xE0) {
            return at + 1 < end && isNext(bytes[at + 1]) ? 2 : 0;
        }
        if (first >= 0xF0 && first < 0xF5) {
            return at + 3 < end && isFour(first, bytes[at + 1] & 0xFF) && isNext(bytes[at + 2]) && isNext(bytes[at + 3])
                    ? 4
                    : 0;
        }
        return 0;
    }

    private static boolean isThree(int first, int second) {
        return second >= (first == 0xE0 ? 0xA0 : 0x80) && second < (first == 0xED ? 0xA0 : 0xC0);
    }

    private static boolean isFour(int first, int second) {
        return second >= (first == 0xF0 ? 0x90 : 0x80) && second < (first == 0xF4 ? 0x90 : 0xC0);
    }

    private static boolean isNext(byte b) {
        return b < (byte) 0xC0;
    }
}
