package rongcuo.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/**
 * In which encoding a table is, told by its mark, by the user, or by the first of its bytes that are not ASCII: a table
 * of millions of rows is not read twice for it. What is ASCII for as long as one looks is UTF-8.
 *
 * @param mark how many bytes of byte order mark the file begins with
 * @param start how its text begins; what is no text stands as U+FFFD
 */
record TableEncoding(Charset charset, TableForm.Basis basis, int mark, String start) {
    /** So much is looked at for the delimiter and for what is no table. */
    private static final int START = 64 << 10;

    /** Past so many bytes of ASCII nobody looks for others. */
    private static final long LONGEST_ASCII = 64L << 20;

    private static final int SAMPLE = 1 << 20;

    /** One NUL in so many bytes is no slip: it is no text, or UTF-16 that does not say so. */
    private static final int NULS = 32;

    private static final List<String> WEB_PAGE = List.of("<html", "<!doctype", "<table", "<?xml", "<meta");

    /** The encoding; empty where the file is no text or holds nothing, which is then told. */
    static Optional<TableEncoding> of(Path file, String name, Optional<String> choice, Problems problems) {
        try {
            var found = find(file, name, choice.filter(written -> !isFoundOut(written)));
            var fault = found.fault();
            fault.ifPresent(code -> problems.add(new Problem(code, Position.startOf(name), "", 1, List.of())));
            return fault.isPresent() ? Optional.empty() : Optional.of(found);
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }

    /** Whether that is a name of an encoding, or the word for one that is to be found out. */
    static boolean isNamed(String choice) {
        return isFoundOut(choice) || named(choice, Optional.empty()).isPresent();
    }

    private static boolean isFoundOut(String choice) {
        return key(choice).equals("auto");
    }

    private static TableEncoding find(Path file, String name, Optional<String> choice) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        var marked = marked(start);
        if (choice.isPresent()) {
            var given = named(choice.get(), marked).orElseThrow();
            int mark = marked.equals(Optional.of(given)) ? markLength(given) : 0;
            return new TableEncoding(given, TableForm.Basis.GIVEN, mark, beginning(file, name, given, mark));
        }
        if (marked.isPresent()) {
            var charset = marked.get();
            int mark = markLength(charset);
            return new TableEncoding(charset, TableForm.Basis.MARK, mark, beginning(file, name, charset, mark));
        }
        // A file full of NULs is in no encoding that could be guessed.
        var charset = isFullOfNuls(IntStream.range(0, start.length).map(i -> start[i]), start.length)
                ? StandardCharsets.UTF_8
                : TextEncoding.guess(sample(file));
        return guessed(file, name, charset);
    }

    private static TableEncoding guessed(Path file, String name, Charset charset) {
        return new TableEncoding(charset, TableForm.Basis.GUESSED, 0, beginning(file, name, charset, 0));
    }

    /** Whether another guess would give another text. */
    boolean isDoubtful() {
        return basis == TableForm.Basis.GUESSED && start.chars().anyMatch(c -> c >= 0x80);
    }

    /** The encoding of the two between which was guessed that was passed over; empty where there is no doubt. */
    Optional<TableEncoding> other(Path file, String name) {
        var other = charset.equals(StandardCharsets.UTF_8) ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        return isDoubtful() ? Optional.of(guessed(file, name, other)) : Optional.empty();
    }

    private static Optional<Charset> marked(byte[] start) {
        if (TextEncoding.startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (TextEncoding.startsWith(start, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return TextEncoding.startsWith(start, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static int markLength(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
    }

    private static Optional<Charset> named(String name, Optional<Charset> marked) {
        return switch (key(name)) {
            case "utf8" -> Optional.of(StandardCharsets.UTF_8);
            // The later contains the earlier.
            case "gb18030", "gbk", "gb2312" -> Optional.of(Charset.forName("GB18030"));
            case "utf16" ->
                Optional.of(marked.filter(StandardCharsets.UTF_16BE::equals).orElse(StandardCharsets.UTF_16LE));
            case "utf16le" -> Optional.of(StandardCharsets.UTF_16LE);
            case "utf16be" -> Optional.of(StandardCharsets.UTF_16BE);
            case "big5" -> Optional.of(Charset.forName("Big5"));
            default -> Optional.empty();
        };
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** From the first byte on that is not ASCII. */
    private static byte[] sample(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), START)) {
            long passed = 0;
            int b = in.read();
            while (b >= 0 && b < 0x80 && passed < LONGEST_ASCII) {
                passed++;
                b = in.read();
            }
            var sample = new ByteArrayOutputStream();
            if (b >= 0x80) {
                sample.write(b);
                sample.write(in.readNBytes(SAMPLE));
            }
            return sample.toByteArray();
        }
    }

    private static String beginning(Path file, String name, Charset charset, int offset) {
        var start = new ByteArrayOutputStream();
        try (var text = EncodedText.open(file, name, charset, offset)) {
            byte[] piece = text.next();
            while (piece.length > 0 && start.size() < START) {
                start.write(piece, 0, piece.length);
                piece = text.next();
            }
        }
        return start.toString(StandardCharsets.UTF_8);
    }

    /** The text of the file from a place between two rows on. */
    EncodedText text(Path file, String name, RowPlace place) {
        return EncodedText.open(file, name, charset, Math.max(place.offset(), mark));
    }

    /** For those who ask how a table is written. */
    TableForm.Known known() {
        return new TableForm.Known(charset.name(), basis);
    }

    /** How many bytes a file has. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        }
    }

    private Optional<ProblemCode> fault() {
        if (start.isEmpty()) {
            return Optional.of(ProblemCode.EMPTY_FILE);
        }
        if (isFullOfNuls(start.chars(), start.length())) {
            return Optional.of(ProblemCode.TABLE_OF_NULS);
        }
        String text =
                start.substring(0, Math.min(start.length(), 1 << 10)).strip().toLowerCase(Locale.ROOT);
        for (String beginning : WEB_PAGE) {
            if (text.startsWith(beginning)) {
                return Optional.of(ProblemCode.SAVED_AS_WEB_PAGE);
            }
        }
        return Optional.empty();
    }

    private static boolean isFullOfNuls(IntStream characters, int length) {
        long nuls = characters.filter(c -> c == 0).count();
        return nuls > 1 && nuls * NULS >= length;
    }
}
