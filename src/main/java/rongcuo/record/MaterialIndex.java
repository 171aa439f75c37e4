package rongcuo.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where in a ledger its materials stand, kept beside it so that a long ledger is not read from its start for every
 * record.
 *
 * <p>Only a help: whatever is read by it is checked by its own digest, and where it is missing, faulty or older than the
 * ledger the lines are read.
 */
public final class MaterialIndex {
    private static final String FILE = "materials.index";
    /** Fewer new lines than these are read again by the next run rather than written down. */
    private static final long WORTH_KEEPING = 500;

    private static final int MOST_BYTES = 64 << 20;

    private final Ledger ledger;
    private final Map<String, Long> lines;
    /** The lines before this one have been looked at. */
    private long covered;

    private MaterialIndex(Ledger ledger, Map<String, Long> lines, long covered) {
        this.ledger = ledger;
        this.lines = new TreeMap<>(lines);
        this.covered = covered;
    }

    /** The index of a ledger as it is now. */
    public static MaterialIndex of(Ledger ledger) {
        var index = read(ledger).orElseGet(() -> new MaterialIndex(ledger, Map.of(), 0));
        long before = index.covered;
        index.extend();
        if (index.covered - before >= WORTH_KEEPING) {
            index.keep();
        }
        return index;
    }

    private void extend() {
        ledger.forEach(covered, line -> {
            if (Materials.isMaterial(line)) {
                line.json().text("digest").ifPresent(digest -> lines.putIfAbsent(digest, line.number()));
            }
            covered = line.number() + 1;
        });
    }

    /** Of some files and their list what the ledger holds already. */
    public Materials held(SortedMap<String, byte[]> files) {
        var materials = new Materials(ledger.head().digest());
        add(materials.digestsOf(files), materials);
        return materials;
    }

    /** The materials of one list. */
    public Materials behind(String list) {
        var materials = new Materials(ledger.head().digest());
        add(List.of(list), materials);
        add(materials.digestsIn(list), materials);
        return materials;
    }

    private void add(Collection<String> digests, Materials materials) {
        var numbers = new TreeSet<Long>();
        for (String digest : digests) {
            if (lines.containsKey(digest)) {
                numbers.add(lines.get(digest));
            }
        }
        for (var line : ledger.lines(numbers)) {
            materials.add(line.json());
        }
    }

    /** Empty where there is none, or it is not of this ledger's first lines. */
    private static Optional<MaterialIndex> read(Ledger ledger) {
        var file = ledger.folder().resolve(FILE);
        try {
            boolean isPlain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            if (!isPlain || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            return CanonicalJson.read(Files.readAllBytes(file)) instanceof JsonObject json
                    ? of(json, ledger)
                    : Optional.empty();
        } catch (IOException | JsonFault e) {
            return Optional.empty();
        }
    }

    private static Optional<MaterialIndex> of(JsonObject json, Ledger ledger) {
        var covered = json.integer("covered");
        var leaf = json.text("leaf");
        var named = json.object("lines");
        if (covered.isEmpty() || leaf.isEmpty() || named.isEmpty() || covered.get() < 1) {
            return Optional.empty();
        }
        var last = ledger.line(covered.get() - 1);
        boolean isOfThis = last.isPresent()
                && last.get().leaf(ledger.head().digest()).toString().equals(leaf.get());
        if (!isOfThis) {
            return Optional.empty();
        }
        var lines = new TreeMap<String, Long>();
        for (String digest : named.get().members().keySet()) {
            named.get().integer(digest).ifPresent(number -> lines.put(digest, number));
        }
        return Optional.of(new MaterialIndex(ledger, lines, covered.get()));
    }

    /** In a folder that may not be written to there will be none. */
    private void keep() {
        var last = ledger.line(covered - 1);
        if (last.isEmpty()) {
            return;
        }
        var named = new TreeMap<String, JsonValue>();
        lines.forEach((digest, number) -> named.put(digest, JsonNumber.of(number)));
        var json = JsonObject.EMPTY
                .with("covered", covered)
                .with("leaf", last.get().leaf(ledger.head().digest()).toString())
                .with("lines", JsonObject.of(named));
        var files = new LedgerFiles(ledger.folder());
        Path draft =
                ledger.folder().resolve(FILE + "." + ProcessHandle.current().pid());
        try {
            Files.deleteIfExists(draft);
            files.writeNew(draft, CanonicalJson.write(json));
            Files.move(draft, ledger.folder().resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return;
        }
    }
}
