package rongcuo.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;

/**
 * A policy that is to be copied into an office's folder. The copy gets an id of its own, for a case could not tell two
 * policies of one name apart.
 *
 * @param sourceText the law text that the policy quotes
 * @param place where the copy of that goes, seen from the copy of the policy
 */
record PolicyCopy(Policy policy, Optional<Path> sourceText, Path place) {
    private static final String OWN = "-local";

    /**
     * The copy of a policy with its law text, both as they lie to each other.
     *
     * @param folder of the copies, within the office's folder
     * @throws UsageFault where the law text lies so far off that its copy would come to lie outside the office's folder
     */
    static PolicyCopy of(Policy policy, PolicyLibrary library, String folder) {
        var text = library.sourceText(policy).map(source -> Path.of(source.name()));
        if (text.isEmpty()) {
            return new PolicyCopy(policy, text, Path.of(""));
        }
        var from = absolute(Path.of(policy.position().file()).resolveSibling(""));
        var to = absolute(text.get());
        boolean isReachable = Objects.equals(from.getRoot(), to.getRoot());
        var place = isReachable ? from.relativize(to) : to;
        if (!isReachable || Path.of(folder).resolve(place).normalize().startsWith("..")) {
            throw new UsageFault("init-source", policy.id(), text.get().toString());
        }
        return new PolicyCopy(policy, text, place);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Where the policy itself stands. */
    Path file() {
        return Path.of(policy.position().file());
    }

    String id() {
        return policy.id() + OWN;
    }
}
