package rongcuo.record;

/**
 * Where a record stands.
 *
 * @param ledger the origin of the ledger, as its checkpoints name it
 * @param number of the line, counted from 0
 * @param leaf the leaf hash of the line, {@code sha256:} or {@code sm3:} and hexadecimal digits
 */
public record RecordedIn(String ledger, long number, String leaf) {}
