package rongcuo.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MaterialsTest {
    private static TreeMap<String, byte[]> files(String... namesAndTexts) {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void files_are_found_again_by_the_digest_of_their_list() {
        for (var digest : LedgerDigest.values()) {
            var files = files("0/a.yaml", "甲", "0/b.yaml", "乙");
            files.put("0/c.yaml", new byte[] {(byte) 0xB0, (byte) 0xA1, 0});
            var materials = new Materials(digest);
            for (var line : materials.lacking(files)) {
                assertThat(materials.add(line)).isTrue();
            }
            assertThat(materials.lacking(files)).isEmpty();
            var found = materials.files(materials.listOf(files)).orElseThrow();
            assertThat(found.keySet()).isEqualTo(files.keySet());
            found.forEach((name, content) -> assertThat(content).isEqualTo(files.get(name)));
        }
    }

    @Test
    void a_file_of_the_same_content_is_written_once() {
        var materials = new Materials(LedgerDigest.SHA_256);
        assertThat(materials.lacking(files("0/a.yaml", "甲", "1/a.yaml", "甲"))).hasSize(2);
    }

    @Test
    void a_line_whose_digest_is_not_that_of_what_it_holds_is_left_out() {
        var files = files("0/a.yaml", "甲");
        var materials = new Materials(LedgerDigest.SHA_256);
        var lines = materials.lacking(files);
        assertThat(materials.add(lines.get(0).with("text", "乙"))).isFalse();
        assertThat(materials.add(lines.get(1).with("files", JsonObject.EMPTY))).isFalse();
        assertThat(materials.add(lines.get(0).without("text").with("base64", "%%")))
                .isFalse();
        assertThat(materials.files(materials.listOf(files))).isEmpty();
    }
}
