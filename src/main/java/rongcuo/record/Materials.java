package rongcuo.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files that records rest on, each of which a ledger holds once: a line a file, and a line for each set of files
 * that records were judged by, which names them by digest.
 */
public final class Materials {
    /** The kind of a line that holds a file. */
    public static final String KIND = "material";

    /** The kind of a line that lists files by name. */
    public static final String LIST_KIND = "material-list";

    private static final String DIGEST = "digest";
    private static final String TEXT = "text";
    private static final String BASE64 = "base64";
    private static final String FILES = "files";

    private final LedgerDigest digest;
    private final Map<String, byte[]> contents = new HashMap<>();
    private final Map<String, JsonObject> lists = new HashMap<>();

    /** None yet. */
    public Materials(LedgerDigest digest) {
        this.digest = digest;
    }

    /** Whether a line holds material, told by its first bytes: its keys are in order, and most lines are records. */
    public static boolean isMaterial(LedgerLine line) {
        return line.startsWith("{\"base64\":") || line.startsWith("{\"digest\":");
    }

    /**
     * Takes in a line.
     *
     * @return false where its digest is not that of what it holds, and it is left out
     */
    public boolean add(JsonObject line) {
        String named = line.text(DIGEST).orElse("");
        if (line.text("kind").equals(Optional.of(KIND))) {
            var content = content(line);
            if (content.isEmpty() || !digest.of(content.get()).toString().equals(named)) {
                return false;
            }
            contents.putIfAbsent(named, content.get());
            return true;
        }
        var files = line.object(FILES);
        if (files.isEmpty() || !digestOf(files.get()).equals(named)) {
            return false;
        }
        lists.putIfAbsent(named, files.get());
        return true;
    }

    private static Optional<byte[]> content(JsonObject line) {
        var text = line.text(TEXT);
        if (text.isPresent()) {
            return Optional.of(text.get().getBytes(StandardCharsets.UTF_8));
        }
        try {
            return line.text(BASE64).map(Base64.getDecoder()::decode);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String digestOf(JsonObject files) {
        return digest.of(CanonicalJson.write(files)).toString();
    }

    /**
     * The files of a list by name.
     *
     * @param list its digest
     * @return empty where the list or one of its files is not here
     */
    public Optional<SortedMap<String, byte[]>> files(String list) {
        if (!lists.containsKey(list)) {
            return Optional.empty();
        }
        var files = new TreeMap<String, byte[]>();
        for (var file : lists.get(list).members().entrySet()) {
            String named = file.getValue() instanceof JsonText text ? text.text() : "";
            if (!contents.containsKey(named)) {
                return Optional.empty();
            }
            files.put(file.getKey(), contents.get(named));
        }
        return Optional.of(files);
    }

    /** The digests of the files of a list; none where it is not here. */
    List<String> digestsIn(String list) {
        var digests = new ArrayList<String>();
        for (var file : lists.getOrDefault(list, JsonObject.EMPTY).members().values()) {
            digests.add(file instanceof JsonText text ? text.text() : "");
        }
        return digests;
    }

    /** The digests by which these files and their list are named. */
    Set<String> digestsOf(SortedMap<String, byte[]> files) {
        var digests = new TreeSet<String>();
        files.values().forEach(content -> digests.add(digest.of(content).toString()));
        digests.add(listOf(files));
        return digests;
    }

    /** The digest of the list of these files. */
    public String listOf(SortedMap<String, byte[]> files) {
        return digestOf(named(files));
    }

    private JsonObject named(SortedMap<String, byte[]> files) {
        var named = new TreeMap<String, JsonValue>();
        files.forEach((name, content) ->
                named.put(name, new JsonText(digest.of(content).toString())));
        return JsonObject.of(named);
    }

    /** The lines by which these files and their list become part of what is here; none where they are. */
    public List<JsonObject> lacking(SortedMap<String, byte[]> files) {
        var lines = new ArrayList<JsonObject>();
        var written = new TreeMap<String, JsonObject>();
        for (byte[] content : files.values()) {
            String named = digest.of(content).toString();
            if (!contents.containsKey(named)) {
                written.putIfAbsent(named, line(named, content));
            }
        }
        lines.addAll(written.values());
        String list = listOf(files);
        if (!lists.containsKey(list)) {
            lines.add(
                    JsonObject.EMPTY.with("kind", LIST_KIND).with(DIGEST, list).with(FILES, named(files)));
        }
        return lines;
    }

    /** As text where that keeps every byte, so that a person can read it in the ledger. */
    private static JsonObject line(String named, byte[] content) {
        var line = JsonObject.EMPTY.with("kind", KIND).with(DIGEST, named);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return line.with(TEXT, text);
        } catch (CharacterCodingException e) {
            return line.with(BASE64, Base64.getEncoder().encodeToString(content));
        }
    }
}
