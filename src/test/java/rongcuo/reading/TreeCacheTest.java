package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.policy.Terms;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

class TreeCacheTest {
    private static final List<String> SHIPPED =
            List.of("vocabulary", "huachi", "youxian", "zigui", "wuzhou", "jiaozuo", "jiaozuo-incentive");

    @TempDir
    private Path folder;

    @Test
    void a_kept_tree_is_the_tree_that_was_scanned() throws IOException {
        for (String name : SHIPPED) {
            var file = Path.of("policies", name + ".yaml");
            var cache = TreeCache.of(file.getParent(), folder.resolve("trees"));
            var bytes = Files.readAllBytes(file);
            var scanned = YamlFile.read(file, TreeCache.none(), new Problems())
                    .orElseThrow()
                    .tree();
            cache.keep(file, bytes, scanned);
            var kept = cache.find(file, bytes).orElseThrow();
            assertThat(kept).as(name).isEqualTo(scanned);
            assertThat(positions(kept)).as(name).isEqualTo(positions(scanned));
        }
    }

    @Test
    void a_changed_file_is_scanned_anew() throws IOException {
        var file = write("facts: {a: {type: boolean, label: 甲}}\n");
        var cache = cache();
        assertThat(names(cache)).containsExactly("a");
        assertThat(cache.find(file, Files.readAllBytes(file))).isPresent();
        write("facts: {b: {type: boolean, label: 甲}}\n");
        assertThat(cache.find(file, Files.readAllBytes(file))).isEmpty();
        assertThat(names(cache)).containsExactly("b");
    }

    @Test
    void a_damaged_tree_is_scanned_anew() throws IOException {
        var file = write("facts: {a: {type: boolean, label: 甲}}\n");
        assertThat(names(cache())).containsExactly("a");
        var tree = folder.resolve("trees").resolve("vocabulary.yaml.tree");
        var whole = Files.readAllBytes(tree);
        for (int i = 0; i < whole.length; i++) {
            var damaged = whole.clone();
            damaged[i] ^= 0x55;
            Files.write(tree, damaged);
            assertThat(cache().find(file, Files.readAllBytes(file)))
                    .as("byte %d", i)
                    .isEmpty();
        }
        Files.write(tree, new byte[3]);
        assertThat(names(cache())).containsExactly("a");
    }

    @Test
    void a_vocabulary_with_a_fault_is_not_kept_so_that_the_fault_is_told_each_time() throws IOException {
        write("facts:\n  a: {type: boolean, label: 甲}\n  b: {type: boolean, label: 甲}\n");
        for (int run = 0; run < 2; run++) {
            var problems = new Problems();
            PolicyLibrary.open(List.of(folder), cache(), problems).terms();
            assertThat(problems.inFileOrder()).extracting(Problem::code).containsExactly(ProblemCode.NAME_TAKEN);
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("vocabulary.yaml"), text);
    }

    private TreeCache cache() {
        return TreeCache.of(folder, folder.resolve("trees"));
    }

    private List<String> names(TreeCache cache) {
        Terms terms = PolicyLibrary.open(List.of(folder), cache, new Problems()).terms();
        return terms.vocabulary().facts().stream()
                .map(fact -> fact.id().value())
                .toList();
    }

    private static List<Position> positions(YamlNode node) {
        var positions = new ArrayList<Position>();
        addPositions(node, positions);
        return positions;
    }

    private static void addPositions(YamlNode node, List<Position> positions) {
        positions.add(node.position());
        if (node instanceof YamlNode.Mapping mapping) {
            for (var entry : mapping.entries()) {
                addPositions(entry.key(), positions);
                addPositions(entry.value(), positions);
            }
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> addPositions(item, positions));
        }
    }
}
