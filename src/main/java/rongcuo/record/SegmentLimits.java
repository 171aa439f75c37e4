package rongcuo.record;

/**
 * How large a segment grows before another is begun, whichever is reached first.
 *
 * @param bytes of its file
 */
record SegmentLimits(long lines, long bytes) {
    static final SegmentLimits USUAL = new SegmentLimits(10_000, 64L << 20);
}
