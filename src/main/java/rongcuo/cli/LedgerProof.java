package rongcuo.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rongcuo.record.CanonicalJson;
import rongcuo.record.ConsistencyProof;
import rongcuo.record.HashValue;
import rongcuo.record.InclusionProof;
import rongcuo.record.JsonArray;
import rongcuo.record.JsonFault;
import rongcuo.record.JsonObject;
import rongcuo.record.JsonText;
import rongcuo.record.JsonValue;
import rongcuo.record.LedgerDigest;
import rongcuo.rendering.SafeJson;

/**
 * A proof in a file of its own, to be checked where there is no ledger: that a line is one of a ledger's first lines, or
 * that a ledger was only added to.
 *
 * @param ledger the origin of the ledger
 * @param tree the lines it speaks of: of a proof of consistency, the later ones
 * @param path the hashes of the proof
 * @param checkpoints signed notes of the trees it speaks of, as far as they were given
 */
record LedgerProof(
        Kind kind,
        LedgerDigest digest,
        String ledger,
        Optional<Line> line,
        Optional<Tree> earlier,
        Tree tree,
        List<HashValue> path,
        List<String> checkpoints) {
    /** The first entry of the file; a change that breaks a reader raises the number. */
    static final String SCHEMA = "rongcuo.proof/1";

    private static final Set<String> MEMBERS = Set.of(
            "schema",
            "kind",
            "digest",
            "ledger",
            "size",
            "root",
            "path",
            "number",
            "leaf",
            "line",
            "firstSize",
            "firstRoot",
            "checkpoints");

    LedgerProof {
        path = List.copyOf(path);
        checkpoints = List.copyOf(checkpoints);
    }

    /** What is proved. */
    enum Kind {
        INCLUSION,
        CONSISTENCY;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The line that is proved to stand in the tree.
     *
     * @param text all of it but its newline
     */
    record Line(long number, HashValue leaf, String text) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The first lines of a ledger, how many, and the root over them. */
    record Tree(long size, HashValue root) {}

    static LedgerProof of(String ledger, Line line, InclusionProof proof, HashValue root, List<String> checkpoints) {
        var tree = new Tree(proof.size(), root);
        return new LedgerProof(
                Kind.INCLUSION,
                root.digest(),
                ledger,
                Optional.of(line),
                Optional.empty(),
                tree,
                proof.path(),
                checkpoints);
    }

    static LedgerProof of(String ledger, Tree earlier, Tree later, ConsistencyProof proof, List<String> checkpoints) {
        return new LedgerProof(
                Kind.CONSISTENCY,
                later.root().digest(),
                ledger,
                Optional.empty(),
                Optional.of(earlier),
                later,
                proof.path(),
                checkpoints);
    }

    /** Whether the hashes lead from what is proved to the root. */
    boolean leadsToRoot() {
        if (line.isPresent()) {
            var proof = new InclusionProof(line.get().number(), tree.size(), path);
            return proof.proves(line.get().leaf(), tree.root());
        }
        var first = earlier.orElseThrow();
        return new ConsistencyProof(first.size(), tree.size(), path).proves(first.root(), tree.root());
    }

    /** The file's one line. */
    String toJson() {
        var hashes = new ArrayList<String>();
        path.forEach(hash -> hashes.add(hash.toString()));
        var json = JsonObject.EMPTY
                .with("schema", SCHEMA)
                .with("kind", kind.id())
                .with("digest", digest.id())
                .with("ledger", ledger)
                .with("size", tree.size())
                .with("root", tree.root().toString())
                .with("path", JsonArray.ofTexts(hashes));
        if (line.isPresent()) {
            json = json.with("number", line.get().number())
                    .with("leaf", line.get().leaf().toString())
                    .with("line", line.get().text());
        }
        if (earlier.isPresent()) {
            json = json.with("firstSize", earlier.get().size())
                    .with("firstRoot", earlier.get().root().toString());
        }
        json = checkpoints.isEmpty() ? json : json.with("checkpoints", JsonArray.ofTexts(checkpoints));
        return SafeJson.of(CanonicalJson.text(json)) + "\n";
    }

    /** Empty where the bytes are not what {@link #toJson} gives, however spaced. */
    static Optional<LedgerProof> read(byte[] bytes) {
        try {
            if (CanonicalJson.read(bytes) instanceof JsonObject json
                    && json.text("schema").equals(Optional.of(SCHEMA))
                    && MEMBERS.containsAll(json.members().keySet())) {
                return of(json);
            }
        } catch (JsonFault e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<LedgerProof> of(JsonObject json) {
        var digest = json.text("digest").flatMap(LedgerDigest::named);
        var ledger = json.text("ledger");
        var tree = tree(json, "size", "root");
        var path = path(json);
        if (digest.isEmpty() || ledger.isEmpty() || tree.isEmpty() || path.isEmpty()) {
            return Optional.empty();
        }
        var checkpoints = texts(json, "checkpoints");
        var kind = json.text("kind").orElse("");
        if (kind.equals(Kind.INCLUSION.id())) {
            return line(json)
                    .map(line -> new LedgerProof(
                            Kind.INCLUSION,
                            digest.get(),
                            ledger.get(),
                            Optional.of(line),
                            Optional.empty(),
                            tree.get(),
                            path.get(),
                            checkpoints));
        }
        var earlier = tree(json, "firstSize", "firstRoot");
        return kind.equals(Kind.CONSISTENCY.id()) && earlier.isPresent()
                ? Optional.of(new LedgerProof(
                        Kind.CONSISTENCY,
                        digest.get(),
                        ledger.get(),
                        Optional.empty(),
                        earlier,
                        tree.get(),
                        path.get(),
                        checkpoints))
                : Optional.empty();
    }

    private static Optional<Line> line(JsonObject json) {
        var number = json.integer("number").filter(known -> known >= 0);
        var leaf = json.text("leaf").flatMap(HashValue::parse);
        var text = json.text("line");
        return number.isPresent() && leaf.isPresent() && text.isPresent()
                ? Optional.of(new Line(number.get(), leaf.get(), text.get()))
                : Optional.empty();
    }

    private static Optional<Tree> tree(JsonObject json, String size, String root) {
        var leaves = json.integer(size).filter(known -> known > 0);
        var hash = json.text(root).flatMap(HashValue::parse);
        return leaves.isPresent() && hash.isPresent()
                ? Optional.of(new Tree(leaves.get(), hash.get()))
                : Optional.empty();
    }

    private static Optional<List<HashValue>> path(JsonObject json) {
        var hashes = new ArrayList<HashValue>();
        for (String text : texts(json, "path")) {
            var hash = HashValue.parse(text);
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            hashes.add(hash.get());
        }
        boolean isWhole =
                json.array("path").map(array -> array.elements().size()).orElse(-1) == hashes.size();
        return isWhole ? Optional.of(hashes) : Optional.empty();
    }

    private static List<String> texts(JsonObject json, String name) {
        var texts = new ArrayList<String>();
        for (JsonValue value : json.array(name).map(JsonArray::elements).orElse(List.of())) {
            if (value instanceof JsonText text) {
                texts.add(text.text());
            }
        }
        return texts;
    }
}
