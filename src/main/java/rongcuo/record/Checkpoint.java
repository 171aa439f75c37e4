package rongcuo.record;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a ledger's first lines were at some time: whoever keeps one can later tell whether they still are.
 *
 * <p>Source: C2SP, tlog-checkpoint. A ledger whose digest is SM3 says so in a line of extension, {@code digest sm3}.
 *
 * @param origin of the ledger; see {@link LedgerHead}
 * @param size how many lines it covers, from the first on
 * @param root over them
 * @param extensions further lines, not empty, kept as they are
 */
public record Checkpoint(String origin, long size, HashValue root, List<String> extensions) {
    private static final String DIGEST = "digest ";

    public Checkpoint {
        extensions = List.copyOf(extensions);
    }

    /** Of all lines that the log holds. */
    public static Checkpoint of(LedgerHead head, MerkleLog log) {
        return of(head, log.size(), log.root(log.size()));
    }

    /** Of the first lines of a ledger. */
    public static Checkpoint of(LedgerHead head, long size, HashValue root) {
        var extensions = head.digest() == LedgerDigest.SHA_256
                ? List.<String>of()
                : List.of(DIGEST + head.digest().id());
        return new Checkpoint(head.origin(), size, root, extensions);
    }

    /** Empty where the note says something else. */
    public static Optional<Checkpoint> of(SignedNote note) {
        var lines = note.text().lines().toList();
        if (lines.size() < 3 || lines.get(0).isEmpty() || lines.contains("")) {
            return Optional.empty();
        }
        var extensions = lines.subList(3, lines.size());
        var digest = extensions.stream()
                .filter(line -> line.startsWith(DIGEST))
                .findFirst()
                .map(line -> LedgerDigest.named(line.substring(DIGEST.length())))
                .orElse(Optional.of(LedgerDigest.SHA_256));
        var size = size(lines.get(1));
        var root = digest.flatMap(known -> root(known, lines.get(2)));
        return root.isPresent() && size.isPresent()
                ? Optional.of(new Checkpoint(lines.get(0), size.get(), root.get(), extensions))
                : Optional.empty();
    }

    private static Optional<Long> size(String line) {
        return line.matches("0|[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(line)) : Optional.empty();
    }

    private static Optional<HashValue> root(LedgerDigest digest, String line) {
        try {
            var bytes = Base64.getDecoder().decode(line);
            return bytes.length == LedgerDigest.LENGTH ? Optional.of(new HashValue(digest, bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is signed. */
    public String text() {
        var lines = new ArrayList<>(List.of(origin, Long.toString(size), root.base64()));
        lines.addAll(extensions);
        return String.join("\n", lines) + "\n";
    }

    public SignedNote sign(SigningKey key) {
        return SignedNote.sign(text(), key);
    }
}
