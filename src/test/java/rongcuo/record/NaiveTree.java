package rongcuo.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tree of RFC 6962 section 2.1 written down as the RFC defines it, call by call. */
final class NaiveTree {
    private final LedgerDigest digest;
    private final List<byte[]> leaves = new ArrayList<>();

    NaiveTree(LedgerDigest digest, int size) {
        this.digest = digest;
        for (int i = 0; i < size; i++) {
            leaves.add(leafBytes(i));
        }
    }

    static byte[] leafBytes(int number) {
        return ("{\"line\":" + number + "}").getBytes(StandardCharsets.UTF_8);
    }

    HashValue root(int from, int to) {
        int size = to - from;
        if (size == 0) {
            return digest.of(new byte[0]);
        }
        if (size == 1) {
            return hash((byte) 0, leaves.get(from));
        }
        int split = split(size);
        return hash(
                (byte) 1,
                root(from, from + split).bytes(),
                root(from + split, to).bytes());
    }

    List<HashValue> path(int index, int from, int to) {
        int size = to - from;
        if (size == 1) {
            return List.of();
        }
        int split = split(size);
        if (index < split) {
            return joined(path(index, from, from + split), root(from + split, to));
        }
        return joined(path(index - split, from + split, to), root(from, from + split));
    }

    List<HashValue> consistency(int first, int second) {
        return consistency(first, 0, second, true);
    }

    private List<HashValue> consistency(int first, int from, int to, boolean isKnown) {
        int size = to - from;
        if (first == size) {
            return isKnown ? List.of() : List.of(root(from, to));
        }
        int split = split(size);
        if (first <= split) {
            return joined(consistency(first, from, from + split, isKnown), root(from + split, to));
        }
        return joined(consistency(first - split, from + split, to, false), root(from, from + split));
    }

    private static int split(int size) {
        int split = 1;
        while (2 * split < size) {
            split *= 2;
        }
        return split;
    }

    private static List<HashValue> joined(List<HashValue> path, HashValue last) {
        var joined = new ArrayList<>(path);
        joined.add(last);
        return joined;
    }

    private HashValue hash(byte first, byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(first);
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return digest.of(bytes.toByteArray());
    }
}
