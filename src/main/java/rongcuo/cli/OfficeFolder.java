package rongcuo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import rongcuo.policy.Policy;
import rongcuo.reading.Listing;
import rongcuo.rendering.ProgramResource;

/** A working folder being made for an office. Nothing that is there already is written over. */
final class OfficeFolder {
    private static final String YAML = ".yaml";

    private final Path folder;

    private OfficeFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws OutputFault where something stands in that place already, or none can be made */
    static OfficeFolder make(String name) {
        try {
            var folder = Path.of(name);
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new OutputFault(name, OutputFault.Reason.FOLDER_IN_USE);
            }
            Files.createDirectories(folder);
            return new OfficeFolder(folder);
        } catch (IOException | InvalidPathException e) {
            throw new OutputFault(name, OutputFault.Reason.NOT_WRITABLE, e);
        }
    }

    private static boolean isEmpty(Path folder) {
        return Files.isDirectory(folder) && Listing.of(folder).isEmpty();
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Writes a file of words that come with the program; {@code {place}} becomes what is given for it, two a pair. */
    void write(String name, String resource, String... places) throws IOException {
        String text;
        try (var stream = ProgramResource.open("rongcuo/init/" + resource)) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int i = 0; i < places.length; i += 2) {
            text = text.replace("{" + places[i] + "}", places[i + 1]);
        }
        var file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }

    /**
     * Copies the sample of a policy that comes with the program; writes a short one where there is none.
     *
     * @param shortOne the resource of that
     * @param id by which the sample names the policy
     */
    void writeSample(String name, String shortOne, Path samples, Policy policy, String id) throws IOException {
        var sample = sample(samples, policy);
        if (sample.isEmpty()) {
            write(name, shortOne, "policy", id);
            return;
        }
        var file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        String text = Files.readString(sample.get()).replaceFirst("(?m)^policy:.*$", "policy: " + id);
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }

    private static Optional<Path> sample(Path samples, Policy policy) {
        if (!Files.isDirectory(samples)) {
            return Optional.empty();
        }
        return Listing.of(samples).stream()
                .filter(name -> name.startsWith(policy.id() + "-") && name.endsWith(YAML))
                .findFirst()
                .map(samples::resolve);
    }

    /** Copies a policy's own file and the law text it quotes. */
    void write(String name, PolicyCopy copied) throws IOException {
        var to = folder.resolve(name);
        Files.createDirectories(to);
        String text = Files.readString(copied.file()).replaceFirst("(?m)^policy:.*$", "policy: " + copied.id());
        Files.writeString(to.resolve(copied.id() + YAML), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        if (copied.sourceText().isPresent()) {
            var source = copied.sourceText().get();
            var copy = to.resolve(copied.place()).normalize();
            Files.createDirectories(copy.resolveSibling(""));
            // Two policies may quote one text.
            if (!Files.exists(copy) || Files.mismatch(source, copy) >= 0) {
                Files.copy(source, copy);
            }
        }
    }
}
