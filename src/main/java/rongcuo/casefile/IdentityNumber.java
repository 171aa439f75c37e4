package rongcuo.casefile;

/**
 * The number of a citizen (公民身份号码): seventeen digits and one that is reckoned from them.
 *
 * <p>Source: GB 11643-1999, whose last character is reckoned by ISO 7064, MOD 11-2.
 */
public final class IdentityNumber {
    private static final int LENGTH = 18;
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {}

    /** Whether a text has the form of such a number and its last character is not what it must be. */
    public static boolean isWrong(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            // The weight of the digit at place i is 2 to the power 17 - i; Horner's rule gives them all.
            sum = (sum + (c - '0')) * 2 % 11;
        }
        char last = Character.toUpperCase(text.charAt(LENGTH - 1));
        boolean isCheck = last == 'X' || (last >= '0' && last <= '9');
        return isCheck && CHECKS.charAt(sum % 11) != last;
    }
}
