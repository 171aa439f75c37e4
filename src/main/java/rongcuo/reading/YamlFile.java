package rongcuo.reading;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import rongcuo.source.Digest;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * A file that holds one YAML document, scanned now or in an earlier run.
 *
 * @param faults what is wrong with its YAML is told there already, and what more is found is to be
 */
record YamlFile(SourceText source, Digest digest, YamlNode tree, Faults faults, Standing standing, Runnable keeping) {
    /** Whether an earlier run found nothing wrong with what the file says, or nobody has looked yet. */
    enum Standing {
        FOUND_SOUND,
        NEW
    }

    /**
     * Empty where there is no document in it, which is then told.
     *
     * @throws UnreadableFile where there is no such file or it cannot be opened
     */
    static Optional<YamlFile> read(Path path, TreeCache cache, Problems problems) {
        var bytes = TextFile.bytes(path);
        var kept = cache.find(path, bytes);
        return kept.isPresent()
                ? Optional.of(of(path, bytes, kept.get(), problems))
                : scanned(path, bytes, cache, problems);
    }

    private static YamlFile of(Path path, byte[] bytes, YamlNode kept, Problems problems) {
        var source = SourceText.onDemand(path.toString(), new Decoding(bytes));
        var faults = Faults.of(source, problems);
        return new YamlFile(source, Digest.of(bytes), kept, faults, Standing.FOUND_SOUND, YamlFile::isKept);
    }

    private static void isKept() {
        // A kept tree need not be kept again.
    }

    /** Keeps the tree for the next run, if nothing has been found wrong with the file by now. */
    void keepIfSound() {
        if (!faults.anyError()) {
            keeping.run();
        }
    }

    /** A kept tree was made from a text, so its file's bytes can be decoded. */
    private static final class Decoding implements Supplier<String> {
        private final byte[] bytes;

        Decoding(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String get() {
            return TextEncoding.decode(bytes).orElseThrow();
        }
    }

    private static Optional<YamlFile> scanned(Path path, byte[] bytes, TreeCache cache, Problems problems) {
        var text = TextFile.of(bytes, path.toString(), problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var source = text.get().source();
        var faults = Faults.of(source, problems);
        var tree = YamlTree.single(source, faults);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        var scanned = tree.get();
        return Optional.of(new YamlFile(
                source, text.get().digest(), scanned, faults, Standing.NEW, () -> cache.keep(path, bytes, scanned)));
    }
}
