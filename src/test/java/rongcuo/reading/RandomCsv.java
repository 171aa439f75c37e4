package rongcuo.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;

/** Small tables made up by chance, well written and badly, the same for the same seed. */
final class RandomCsv {
    private static final List<String> USUAL =
            List.of("a", "7", "甲", "容错", "纠错", "𠮷", "é", "x y", "-", "=", "'", "0", "约10万");
    private static final List<String> BLANK =
            List.of(" ", "  ", "\u3000", "\t", "\uFEFF", "\u00A0", "\u2028", "\u0085");
    private static final List<String> MARKS = List.of(",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r");
    private static final List<String> ODD = List.of(
            "\0", "\u0001", "\u000B", "\f", "\u001C", "\u001F", "\u007F", "\"", "\r", "\"x", "x\"", " \"", "\" ");

    private final Random random;
    private final String delimiter;
    private final StringBuilder text = new StringBuilder();

    private RandomCsv(Random random, String delimiter) {
        this.random = random;
        this.delimiter = delimiter;
    }

    /** The bytes of a table; some are of no text. */
    static byte[] of(long seed, String delimiter, Charset charset) {
        var random = new Random(seed);
        var table = new RandomCsv(random, delimiter);
        if (random.nextInt(5) == 0) {
            table.wild();
        } else {
            table.rows();
        }
        var bytes = table.text.toString().getBytes(charset);
        return random.nextInt(8) == 0 ? mangled(bytes, random) : bytes;
    }

    private static byte[] mangled(byte[] bytes, Random random) {
        var mangled = new ByteArrayOutputStream();
        int at = random.nextInt(bytes.length + 1);
        mangled.write(bytes, 0, at);
        mangled.write(random.nextInt(256));
        if (random.nextBoolean()) {
            mangled.write(random.nextInt(256));
        }
        int rest = Math.min(bytes.length, at + random.nextInt(3));
        mangled.write(bytes, rest, bytes.length - rest);
        return mangled.toByteArray();
    }

    private void wild() {
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(oneOf(oneOf(List.of(USUAL, BLANK, MARKS, MARKS, ODD, List.of(delimiter)))));
        }
    }

    private void rows() {
        int oddity = random.nextInt(3) == 0 ? 12 : Integer.MAX_VALUE;
        String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
        int width = 1 + random.nextInt(5);
        for (int rows = random.nextInt(10); rows > 0; rows--) {
            row(width, oddity);
            text.append(random.nextInt(12) == 0 ? "\n" : lineEnd);
        }
        if (random.nextInt(3) == 0) {
            row(width, oddity);
        }
    }

    private void row(int width, int oddity) {
        int cells = switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> random.nextInt(8);
            default -> width;
        };
        for (int i = 0; i < cells; i++) {
            text.append(i == 0 ? "" : delimiter);
            cell();
            if (random.nextInt(oddity) == 0) {
                text.append(oneOf(ODD));
            }
        }
    }

    private void cell() {
        switch (random.nextInt(6)) {
            case 0 -> {
                // Nothing is written.
            }
            case 1, 2 -> {
                text.append('"');
                for (int i = random.nextInt(6); i > 0; i--) {
                    text.append(oneOf(oneOf(List.of(USUAL, BLANK, MARKS))).replace("\"", "\"\""));
                }
                text.append('"');
            }
            case 3 -> {
                pieces(BLANK);
                pieces(USUAL);
                pieces(BLANK);
            }
            default -> pieces(USUAL);
        }
    }

    private void pieces(List<String> from) {
        for (int i = random.nextInt(5); i > 0; i--) {
            String piece = oneOf(from);
            text.append(piece.equals(delimiter) ? "" : piece);
        }
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
