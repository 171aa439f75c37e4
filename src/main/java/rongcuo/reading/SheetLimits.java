package rongcuo.reading;

/**
 * How much of a workbook is taken in before it is held to be no honest one. What an archive says of its sizes may be
 * a lie, so the bytes that really come out are counted.
 *
 * @param sheet the most bytes of the sheet that is read
 * @param strings the most bytes of the texts that cells share
 * @param part the most bytes of any other part that is read
 * @param entries the most entries of the archive
 * @param ratio how many times larger than packed a part of more than {@link #SMALL} bytes may be
 * @param memory the most bytes of memory that the shared texts may need
 */
record SheetLimits(long sheet, long strings, int part, int entries, int ratio, long memory) {
    /** Parts up to here are taken however well they are packed. */
    static final long SMALL = 64L << 20;

    /** The most cells of a row, which is also the last column that spreadsheet programs have. */
    static final int COLUMNS = 1 << 14;

    static final int ROWS = 1 << 20;

    /** The most bytes of a row, which is held in memory. */
    static final long ROW = 8L << 20;

    /** The most bytes of a number. */
    static final long NUMBER = 1 << 18;

    /** The most sheets of a workbook; each of them is looked at. */
    static final int SHEETS = 1_000;

    /** The most merged areas of a sheet, which are held in memory. */
    static final int MERGED_AREAS = 100_000;

    /** For a process that has so much memory: the shared texts may take up half of it. */
    static SheetLimits within(long memory) {
        return new SheetLimits(2L << 30, 256L << 20, 16 << 20, 10_000, 200, memory / 2);
    }
}
