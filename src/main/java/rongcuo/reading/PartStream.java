package rongcuo.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** A part of a workbook as it comes out of the archive: never more of it than its limit, and to its end only unhurt. */
final class PartStream extends InputStream {
    private final InputStream in;
    private final ZipArchiveEntry entry;
    private final long limit;
    private final int ratio;
    private final CRC32 sum = new CRC32();
    private long bytes;

    PartStream(InputStream in, ZipArchiveEntry entry, long limit, int ratio) {
        this.in = in;
        this.entry = entry;
        this.limit = limit;
        this.ratio = ratio;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int read = in.read(buffer, start, length);
        if (read < 0) {
            if (sum.getValue() != entry.getCrc()) {
                throw WorkbookFault.damaged("checksum");
            }
            return read;
        }
        sum.update(buffer, start, read);
        bytes += read;
        if (bytes > limit) {
            throw WorkbookFault.tooLarge(limit);
        }
        if (bytes > SheetLimits.SMALL && bytes / ratio > entry.getCompressedSize()) {
            throw WorkbookFault.damaged("ratio");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
