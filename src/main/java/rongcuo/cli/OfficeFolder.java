package rongcuo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import rongcuo.policy.Policy;
import rongcuo.rendering.ProgramResource;

/** A working folder being made for an office. Nothing that is there already is written over. */
final class OfficeFolder {
    private static final String YAML = ".yaml";
    private static final String OWN = "-local";

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

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
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

    private static Optional<Path> sample(Path samples, Policy policy) throws IOException {
        if (!Files.isDirectory(samples)) {
            return Optional.empty();
        }
        try (var files = Files.list(samples)) {
            return files.filter(file -> file.getFileName().toString().startsWith(policy.id() + "-"))
                    .filter(file -> file.getFileName().toString().endsWith(YAML))
                    .sorted()
                    .findFirst();
        }
    }

    static String idOfCopy(Policy policy) {
        return policy.id() + OWN;
    }

    /**
     * Copies a policy's own file and the law text it quotes, as they lie beside each other. The copy gets an id of its
     * own, for a case could not tell two policies of one name apart.
     *
     * @return the id of the copy
     */
    String copyPolicy(String name, Policy policy, Optional<String> sourceText) throws IOException {
        var from = Path.of(policy.position().file());
        var to = folder.resolve(name);
        Files.createDirectories(to);
        String id = idOfCopy(policy);
        String text = Files.readString(from).replaceFirst("(?m)^policy:.*$", "policy: " + id);
        Files.writeString(to.resolve(id + YAML), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        if (sourceText.isPresent()) {
            var source = Path.of(sourceText.get());
            var copy = to.resolve(from.resolveSibling("").relativize(source).toString());
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(source, copy);
        }
        return id;
    }
}
