package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases that {@code compare} writes are judged by {@code evaluate} as it says. */
class CompareWitnessesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void each_witness_has_the_conclusions_of_its_class_under_either_policy() throws IOException {
        compare("huachi", "jiaozuo");
    }

    @Test
    void a_policy_and_another_reading_of_it_are_told_apart_by_their_witnesses() throws IOException {
        compare("huachi", "huachi-article-2-gate");
    }

    private void compare(String first, String second) throws IOException {
        var witnesses = folder.resolve(first + "-" + second);
        var compared =
                Program.run(List.of("compare", first, second, "--witnesses", witnesses.toString(), "--format", "json"));
        assertThat(compared.code()).isZero();
        var classes = JSON.readTree(compared.out()).get("classes");
        assertThat(classes).isNotEmpty();
        try (var files = Files.list(witnesses)) {
            assertThat(files).hasSameSizeAs(classes);
        }
        var arguments = new ArrayList<>(List.of("evaluate", "--strict", "--format", "json"));
        var expected = new ArrayList<String>();
        for (var difference : classes) {
            String name = "class-" + difference.get("number").asString();
            arguments.add(witnesses.resolve(name + ".yaml").toString());
            expected.add(judged(name, first, conclusion(difference, "first")));
            expected.add(judged(name, second, conclusion(difference, "second")));
        }
        var evaluated = Program.run(arguments);
        assertThat(evaluated.err()).isEmpty();
        var found = new ArrayList<String>();
        for (String line : evaluated.out().lines().toList()) {
            var one = JSON.readTree(line);
            found.add(judged(
                    one.get("case").asString(),
                    one.get("policy").get("id").asString(),
                    one.get("conclusion").asString()));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String conclusion(JsonNode difference, String side) {
        return difference.get(side).get("conclusion").asString();
    }

    private static String judged(String name, String policy, String conclusion) {
        return String.join(" ", name, policy, conclusion);
    }
}
