package rongcuo.record;

import java.nio.file.Path;

/**
 * The end of a file that a writer could not finish, moved out of the way before the next line was written. Nothing of it
 * was ever acknowledged.
 *
 * @param file of the ledger
 * @param offset where in the file it began, in bytes counted from 0
 * @param length in bytes
 * @param kept where it is now
 */
public record SetAside(String file, long offset, long length, Path kept) {}
