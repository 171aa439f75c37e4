package rongcuo.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;

/** A file that comes inside the program. */
public final class ProgramResource {
    private ProgramResource() {}

    /**
     * Opens one.
     *
     * <p>An installed program is one jar that names the others, so the file is in it. A class loader would first search
     * the whole platform for it, which takes longer than to judge a case.
     *
     * @param name from the root, without a leading slash
     * @throws IllegalStateException if there is none, which is a defect of ours
     */
    public static InputStream open(String name) throws IOException {
        String program = System.getProperty("java.class.path", "");
        return program.endsWith("/rongcuo.jar") ? fromJar(program, name) : fromClassPath(name);
    }

    private static InputStream fromJar(String jar, String name) throws IOException {
        try (var zip = new ZipFile(jar)) {
            var entry = zip.getEntry(name);
            if (entry == null) {
                throw missing(name);
            }
            try (var stream = zip.getInputStream(entry)) {
                return new ByteArrayInputStream(stream.readAllBytes());
            }
        }
    }

    private static InputStream fromClassPath(String name) {
        var stream = ProgramResource.class.getResourceAsStream("/" + name);
        if (stream == null) {
            throw missing(name);
        }
        return stream;
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("no resource " + name);
    }
}
