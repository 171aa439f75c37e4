package rongcuo.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rongcuo.source.Digest;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** A file of text, whatever encoding it came in. */
public record TextFile(SourceText source, Digest digest) {
    /** The most bytes a file may have; a hundred times the longest policy. */
    public static final int LIMIT = 8 << 20;

    /**
     * The path that a user writes.
     *
     * @throws UnreadableFile where no file can be called so
     */
    public static Path pathOf(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw UnreadableFile.misnamed(name, e);
        }
    }

    /**
     * The file at a path, called in messages as the path is written.
     *
     * @return empty where it is no text, which is then among the problems
     * @throws UnreadableFile where there is no such file or it cannot be opened
     */
    public static Optional<TextFile> read(Path path, Problems problems) {
        return of(bytes(path), path.toString(), problems);
    }

    /**
     * The bytes of a file, and no more of a file that is too large than shows that it is.
     *
     * @throws UnreadableFile where there is no such file or it cannot be opened
     */
    static byte[] bytes(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(LIMIT + 1);
        } catch (IOException e) {
            throw UnreadableFile.of(path, e);
        }
    }

    /**
     * What a stream holds, such as standard input.
     *
     * @param name by which messages call it
     * @return empty where it is no text, which is then among the problems
     * @throws UnreadableFile where reading it fails
     */
    public static Optional<TextFile> read(InputStream in, String name, Problems problems) {
        try {
            return of(in.readNBytes(LIMIT + 1), name, problems);
        } catch (IOException e) {
            throw UnreadableFile.stream(name, e);
        }
    }

    /** The text of these bytes, which must not be changed afterwards. */
    public static Optional<TextFile> of(byte[] bytes, String name, Problems problems) {
        if (bytes.length > LIMIT) {
            problems.add(atStart(ProblemCode.TOO_LARGE, name, "8"));
            return Optional.empty();
        }
        if (isArchive(bytes)) {
            problems.add(atStart(ProblemCode.NOT_TEXT, name));
            return Optional.empty();
        }
        var decoded = TextEncoding.decode(bytes);
        if (decoded.isEmpty()) {
            problems.add(undecodable(bytes, name));
            return Optional.empty();
        }
        if (decoded.get().indexOf('\0') >= 0) {
            problems.add(atStart(ProblemCode.NOT_TEXT, name));
            return Optional.empty();
        }
        return Optional.of(new TextFile(new SourceText(name, decoded.get()), Digest.of(bytes)));
    }

    /** ZIP (docx, xlsx) and OLE (doc, xls, et): their bytes may by chance be legal GB18030. */
    private static boolean isArchive(byte[] bytes) {
        return TextEncoding.startsWith(bytes, 'P', 'K', 3, 4) || TextEncoding.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static Problem undecodable(byte[] bytes, String name) {
        int offset = TextEncoding.firstByteOutsideUtf8(bytes);
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return new Problem(
                ProblemCode.ENCODING, new Position(name, line, 1), "", 1, List.of(Integer.toString(offset + 1)));
    }

    private static Problem atStart(ProblemCode code, String name, String... arguments) {
        return new Problem(code, Position.startOf(name), "", 1, List.of(arguments));
    }
}
