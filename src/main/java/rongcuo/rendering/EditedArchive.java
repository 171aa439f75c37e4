package rongcuo.rendering;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A workbook on its way out, of which the last parts are held back and edited. The library that writes it puts the
 * moment of writing into one of them, and equal content must be equal bytes.
 *
 * <p>What has passed stays as it was compressed, so that a large sheet costs neither memory nor a second compression.
 * It knows the one form of archive that the library writes: parts in the order of the directory, each with a descriptor
 * of 24 bytes after it.
 */
final class EditedArchive extends OutputStream {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");

    private static final int PART_HEADER = 30;
    private static final int PART_NAME_LENGTH = 26;
    private static final int PART_EXTRA_LENGTH = 28;
    private static final int DESCRIPTOR = 24;
    private static final int DESCRIPTOR_SIGN = 0x08074b50;
    private static final int ENTRY_HEADER = 46;
    private static final int ENTRY_CRC = 16;
    private static final int ENTRY_COMPRESSED = 20;
    private static final int ENTRY_SIZE = 24;
    private static final int ENTRY_NAME_LENGTH = 28;
    private static final int ENTRY_EXTRA_LENGTH = 30;
    private static final int ENTRY_OFFSET = 42;
    private static final int END = 22;
    private static final int END_ENTRIES = 10;
    private static final int END_DIRECTORY = 16;
    private static final int END_SIGN = 0x06054b50;

    private final OutputStream out;
    private final Map<String, UnaryOperator<String>> edits;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private long passed;
    private boolean isHolding;

    /** @param edits by the names of parts, of which each must come after {@link #holdBack} */
    EditedArchive(OutputStream out, Map<String, UnaryOperator<String>> edits) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.edits = Map.copyOf(edits);
    }

    @Override
    public void write(int oneByte) throws IOException {
        if (isHolding) {
            held.write(oneByte);
        } else {
            out.write(oneByte);
            passed++;
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (isHolding) {
            held.write(bytes, from, length);
        } else {
            out.write(bytes, from, length);
            passed += length;
        }
    }

    /** From here on, where a part must begin, everything is kept until {@link #finish}. */
    void holdBack() {
        isHolding = true;
    }

    /** Edits and writes what was held back. */
    void finish() throws IOException {
        byte[] tail = held.toByteArray();
        var bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        int end = tail.length - END;
        require(end > 0 && bytes.getInt(end) == END_SIGN);
        int directory = place(bytes, end + END_DIRECTORY);
        int entry = directory;
        long shift = 0;
        for (int i = bytes.getShort(end + END_ENTRIES); i > 0; i--) {
            int next = entry
                    + ENTRY_HEADER
                    + bytes.getShort(entry + ENTRY_NAME_LENGTH)
                    + bytes.getShort(entry + ENTRY_EXTRA_LENGTH);
            int part = place(bytes, entry + ENTRY_OFFSET);
            if (part >= 0) {
                int following = i == 1 ? directory : place(bytes, next + ENTRY_OFFSET);
                bytes.putInt(entry + ENTRY_OFFSET, (int) (passed + part + shift));
                shift += writePart(tail, bytes, entry, part, following);
            }
            entry = next;
        }
        bytes.putInt(end + END_DIRECTORY, (int) (passed + directory + shift));
        out.write(tail, directory, tail.length - directory);
        out.flush();
    }

    /** A place of the archive, counted in what is held; below 0 if it has passed. */
    private int place(ByteBuffer bytes, int field) {
        return (int) (Integer.toUnsignedLong(bytes.getInt(field)) - passed);
    }

    /** Writes a part as it is or edited, in which case its entry in the directory is set right. */
    private int writePart(byte[] tail, ByteBuffer bytes, int entry, int part, int following) throws IOException {
        String name = new String(
                tail, entry + ENTRY_HEADER, bytes.getShort(entry + ENTRY_NAME_LENGTH), StandardCharsets.UTF_8);
        if (!edits.containsKey(name) && !name.equals(PROPERTIES)) {
            out.write(tail, part, following - part);
            return 0;
        }
        int data =
                part + PART_HEADER + bytes.getShort(part + PART_NAME_LENGTH) + bytes.getShort(part + PART_EXTRA_LENGTH);
        int length = following - DESCRIPTOR - data;
        require(length == bytes.getInt(entry + ENTRY_COMPRESSED)
                && bytes.getInt(following - DESCRIPTOR) == DESCRIPTOR_SIGN);
        String text = inflated(tail, data, length, bytes.getInt(entry + ENTRY_SIZE));
        byte[] edited = edited(name, text).getBytes(StandardCharsets.UTF_8);
        byte[] deflated = deflated(edited);
        var crc = new CRC32();
        crc.update(edited);
        bytes.putInt(entry + ENTRY_CRC, (int) crc.getValue());
        bytes.putInt(entry + ENTRY_COMPRESSED, deflated.length);
        bytes.putInt(entry + ENTRY_SIZE, edited.length);
        out.write(tail, part, data - part);
        out.write(deflated);
        out.write(ByteBuffer.allocate(DESCRIPTOR)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(DESCRIPTOR_SIGN)
                .putInt((int) crc.getValue())
                .putLong(deflated.length)
                .putLong(edited.length)
                .array());
        return deflated.length - length;
    }

    private String edited(String name, String text) {
        return name.equals(PROPERTIES)
                ? CREATED.matcher(text).replaceAll("")
                : edits.getOrDefault(name, UnaryOperator.identity()).apply(text);
    }

    private static String inflated(byte[] bytes, int from, int length, int size) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, from, length);
            byte[] text = new byte[size];
            require(inflater.inflate(text) == size);
            return new String(text, StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException("a part of a workbook is damaged as it is written", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        var deflated = new ByteArrayOutputStream();
        byte[] portion = new byte[1 << 12];
        while (!deflater.finished()) {
            deflated.write(portion, 0, deflater.deflate(portion));
        }
        deflater.end();
        return deflated.toByteArray();
    }

    private static void require(boolean isAsExpected) {
        if (!isAsExpected) {
            throw new IllegalStateException("the library writes its archives in another form");
        }
    }
}
