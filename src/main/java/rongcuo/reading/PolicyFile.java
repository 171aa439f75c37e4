package rongcuo.reading;

import java.nio.file.Path;
import java.util.Optional;
import rongcuo.source.Digest;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * A policy file as a tree, not yet looked into.
 *
 * @param isFaulty whether something is wrong with its YAML: it is read on for what else is wrong, and not used
 */
record PolicyFile(Path path, SourceText source, Digest digest, YamlNode.Mapping document, boolean isFaulty) {
    /** Empty where it holds no mapping, which is then told. */
    static Optional<PolicyFile> read(Path path, TreeCache cache, Problems problems) {
        var file = YamlFile.read(path, cache, problems);
        return file.isPresent() ? of(path, file.get()) : Optional.empty();
    }

    private static Optional<PolicyFile> of(Path path, YamlFile file) {
        if (file.tree() instanceof YamlNode.Mapping mapping) {
            file.keepIfSound();
            return Optional.of(new PolicyFile(
                    path, file.source(), file.digest(), mapping, file.faults().anyError()));
        }
        MappingReader.entries(file.tree(), file.faults());
        return Optional.empty();
    }

    Faults faults(Problems problems) {
        return Faults.of(source, problems);
    }

    /** Whether a reference, {@code id} or {@code id@version}, means this file. */
    boolean isCalled(String reference) {
        String id = text("policy");
        return reference.equals(id) || reference.equals(id + "@" + text("version"));
    }

    private String text(String key) {
        var node = document.get(key);
        return node.isPresent() && node.get() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }

    /** The name of the law text. */
    Optional<YamlNode.Scalar> sourceFile() {
        var source = document.get("source");
        if (source.isPresent() && source.get() instanceof YamlNode.Mapping mapping) {
            var file = mapping.get("file");
            if (file.isPresent() && file.get() instanceof YamlNode.Scalar scalar) {
                return Optional.of(scalar);
            }
        }
        return Optional.empty();
    }
}
