package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

class WholeCharactersTest {
    @Test
    void a_rare_character_may_stand_anywhere_in_a_long_file() {
        for (int before = 1000; before < 1060; before++) {
            String name = "一".repeat(before) + "𠮷".repeat(40);
            var problems = new Problems();
            var tree = YamlTree.single(new SourceText("case.yaml", "name: " + name + "\n"), problems);
            assertThat(problems.inFileOrder()).isEmpty();
            assertThat(tree).isPresent();
            var value = ((YamlNode.Mapping) tree.get()).get("name").orElseThrow();
            assertThat(((YamlNode.Scalar) value).text()).isEqualTo(name);
        }
    }
}
