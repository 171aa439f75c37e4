package rongcuo.rendering;

import java.util.regex.Pattern;

/**
 * Numbers that may name a person, such as those of identity cards and bank accounts, as they may leave the office: of
 * 15 digits or more the first six, which tell a place or a bank, and a star for each further one.
 */
public final class MaskedNumber {
    private static final int KEPT = 6;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{15,}[Xx\uFF38\uFF58]?");

    private MaskedNumber() {}

    /** A text with each such number in it masked. */
    public static String of(String text) {
        return LONG_NUMBER.matcher(text).replaceAll(found -> {
            String number = found.group();
            return number.substring(0, KEPT) + "*".repeat(number.length() - KEPT);
        });
    }
}
