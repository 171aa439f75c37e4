package rongcuo.record;

/** Where the spelling of a number ends. Source: RFC 8259 section 6. */
final class NumberSyntax {
    private NumberSyntax() {}

    /** The place after the number that begins at a place; that place itself where none does. */
    static int endOf(byte[] bytes, int start, int end) {
        int at = start < end && bytes[start] == '-' ? start + 1 : start;
        int whole = digits(bytes, at, end);
        if (whole == at) {
            return start;
        }
        if (bytes[at] == '0') {
            whole = at + 1;
        }
        at = whole;
        if (at < end && bytes[at] == '.') {
            int fraction = digits(bytes, at + 1, end);
            if (fraction == at + 1) {
                return start;
            }
            at = fraction;
        }
        if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
            int sign = at + 1 < end && (bytes[at + 1] == '+' || bytes[at + 1] == '-') ? at + 2 : at + 1;
            int exponent = digits(bytes, sign, end);
            if (exponent == sign) {
                return start;
            }
            at = exponent;
        }
        return at;
    }

    private static int digits(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}
