package rongcuo.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index finds materials wherever they stand, and a wrong one is as good as none. */
class MaterialIndexTest {
    @TempDir
    Path temporary;

    private static TreeMap<String, byte[]> files(int number) {
        var files = new TreeMap<String, byte[]>();
        files.put("0/shared.yaml", "shared".getBytes(StandardCharsets.UTF_8));
        files.put("0/p.yaml", ("policy " + number).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static void write(Ledger ledger, TreeMap<String, byte[]> files) {
        var entries = new ArrayList<LedgerEntry>();
        MaterialIndex.of(ledger).held(files).lacking(files).forEach(line -> entries.add(LedgerEntry.of(line)));
        ledger.append(entries, Ledgers.CLAIM);
    }

    private static void requireFound(Ledger ledger, TreeMap<String, byte[]> files) {
        assertThat(MaterialIndex.of(ledger).held(files).lacking(files)).isEmpty();
        String list = new Materials(ledger.head().digest()).listOf(files);
        var found = MaterialIndex.of(ledger).behind(list).files(list).orElseThrow();
        assertThat(found.keySet()).isEqualTo(files.keySet());
        found.forEach((name, content) -> assertThat(content).isEqualTo(files.get(name)));
    }

    /** Materials at the start, amid 600 lines in many segments, and at the end: more than are read again unindexed. */
    private Ledger filled(LedgerDigest digest) {
        var ledger = Ledgers.create(temporary.resolve(digest.id()), digest, 50);
        write(ledger, files(1));
        Ledgers.append(ledger, 300);
        write(ledger, files(2));
        Ledgers.append(ledger, 300);
        write(ledger, files(3));
        return ledger;
    }

    @Test
    void materials_are_found_wherever_they_stand() {
        for (var digest : LedgerDigest.values()) {
            var ledger = filled(digest);
            for (int i = 1; i <= 3; i++) {
                requireFound(ledger, files(i));
            }
            assertThat(MaterialIndex.of(ledger).held(files(4)).lacking(files(4)))
                    .hasSize(2);
            assertThat(ledger.folder().resolve("materials.index")).exists();
        }
    }

    @Test
    void a_wrong_index_is_as_good_as_none() throws IOException {
        var ledger = filled(LedgerDigest.SHA_256);
        requireFound(ledger, files(1));
        var index = ledger.folder().resolve("materials.index");
        String sound = Files.readString(index);
        for (String wrong : List.of(
                "",
                "{",
                "[]",
                "{\"covered\":99999999,\"leaf\":\"x\",\"lines\":{}}",
                "{\"covered\":3,\"leaf\":\"sha256:0\",\"lines\":{}}",
                sound.replaceAll("\"leaf\":\"sha256:.{6}", "\"leaf\":\"sha256:000000"))) {
            Files.writeString(index, wrong);
            requireFound(ledger, files(2));
        }
        // Numbers that point elsewhere: the lines are not those, so the files count as lacking and are written again.
        Files.writeString(index, sound.replaceAll("(\"sha256:[0-9a-f]{64}\"):[0-9]+", "$1:5"));
        assertThat(MaterialIndex.of(ledger).held(files(1)).lacking(files(1))).hasSize(3);
    }

    @Test
    void lines_of_many_segments_are_read_by_their_numbers() {
        var ledger = Ledgers.of(temporary.resolve("x"), 123);
        var numbers = new TreeSet<>(List.of(0L, 1L, 7L, 50L, 51L, 99L, 122L, 123L, 5000L));
        assertThat(ledger.lines(numbers))
                .extracting(LedgerLine::number)
                .containsExactly(0L, 1L, 7L, 50L, 51L, 99L, 122L);
        assertThat(ledger.lines(new TreeSet<>())).isEmpty();
    }
}
