package rongcuo.record;

/** The root of a tree that grows leaf by leaf, kept as the roots of its full parts: one a bit of its size. */
final class RunningRoot {
    private final TreeHasher hasher;
    private final byte[][] parts = new byte[Long.SIZE][];
    private int count;
    private long size;

    RunningRoot(TreeHasher hasher) {
        this.hasher = hasher;
    }

    long size() {
        return size;
    }

    void add(byte[] leaf) {
        byte[] part = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
            part = hasher.node(parts[--count], part);
        }
        parts[count++] = part;
        size++;
    }

    byte[] root() {
        if (count == 0) {
            return hasher.none();
        }
        byte[] root = parts[count - 1];
        for (int i = count - 2; i >= 0; i--) {
            root = hasher.node(parts[i], root);
        }
        return root;
    }
}
