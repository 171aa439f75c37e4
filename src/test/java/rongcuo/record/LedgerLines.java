package rongcuo.record;

import java.nio.charset.StandardCharsets;

/** Lines of a ledger as texts. */
final class LedgerLines {
    private LedgerLines() {}

    static byte[] utf8(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** What the next line names it by. */
    static String leaf(String line, LedgerDigest digest) {
        var bytes = utf8(line);
        return new HashValue(digest, new TreeHasher(digest).leaf(bytes, 0, bytes.length)).toString();
    }
}
