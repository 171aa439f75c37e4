package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rongcuo.calendar.PeriodUnit;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Reason;
import rongcuo.fact.Comparison;
import rongcuo.fact.Truth;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Effective;
import rongcuo.policy.Factor;
import rongcuo.policy.Force;
import rongcuo.policy.PolicyKind;
import rongcuo.policy.PolicySource;
import rongcuo.policy.PolicyStatus;
import rongcuo.source.Language;

class MessagesTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z.-]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d\\}");

    private final Messages chinese = Messages.in(Language.CHINESE);
    private final Messages english = Messages.in(Language.ENGLISH);

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(chinese.keys()).isEqualTo(english.keys()).hasSizeGreaterThan(100);
    }

    @Test
    void both_languages_have_the_same_placeholders() {
        for (String key : chinese.keys()) {
            assertThat(placeholders(chinese.text(key))).as(key).isEqualTo(placeholders(english.text(key)));
        }
    }

    @Test
    void how_to_mend_a_fault_stands_after_one_label_in_each_language() {
        var commands = Messages.ofCommands(Language.CHINESE);
        assertThat(commands.keys())
                .anySatisfy(key -> assertThat(commands.text(key)).contains("\n改正："))
                .allSatisfy(key -> {
                    var words = Messages.ofCommands(Language.ENGLISH).text(key);
                    assertThat(words).doesNotContain("\nfix: ", "\nto mend: ");
                    assertThat(words.contains("\nmend: "))
                            .isEqualTo(commands.text(key).contains("\n改正："));
                });
        assertThat(chinese.keys()).allSatisfy(key -> {
            var words = english.text(key);
            assertThat(words).doesNotContainPattern("(fix|to mend): ");
            assertThat(words.contains("mend: ")).isEqualTo(chinese.text(key).contains("改正："));
        });
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    @Test
    void no_words_are_empty_or_end_in_a_space_by_accident() {
        for (var messages : List.of(chinese, english)) {
            assertThat(messages.keys())
                    .allSatisfy(key -> assertThat(messages.text(key)).isNotEmpty());
        }
    }

    @Test
    void every_key_is_used() throws IOException {
        var literals = literals();
        assertThat(chinese.keys())
                .allSatisfy(key -> assertThat(isUsed(key, literals)).as(key).isTrue());
    }

    private static Set<String> literals() throws IOException {
        var literals = new TreeSet<String>();
        for (String folder : List.of("rendering", "cli")) {
            try (var files = Files.list(Path.of("src/main/java/rongcuo", folder))) {
                for (var file : files.toList()) {
                    LITERAL.matcher(Files.readString(file)).results().forEach(found -> literals.add(found.group(1)));
                }
            }
        }
        assertThat(literals).hasSizeGreaterThan(100);
        return literals;
    }

    /** As it stands, or as the end of a part that code puts together: by an enum's id, or as a contrary. */
    private static boolean isUsed(String key, Set<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (literals.contains(key.substring(0, dot)) || literals.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void every_enum_constant_has_its_words() {
        assertThat(chinese.keys()).containsAll(keysOfConstants());
    }

    private static List<String> keysOfConstants() {
        var keys = new ArrayList<String>();
        for (var kind : PolicyKind.values()) {
            for (var conclusion : Conclusion.values()) {
                keys.add("conclusion." + kind.id() + "." + conclusion.id());
                keys.add("conclusion.short." + kind.id() + "." + conclusion.id());
            }
            keys.add("conclusion." + kind.id() + ".never");
            keys.add("section.matched." + kind.id());
            keys.add("section.not-matched." + kind.id());
        }
        for (var status : PolicyStatus.values()) {
            keys.add("status." + status.id());
            keys.add("status.short." + status.id());
        }
        for (var source : PolicySource.Kind.values()) {
            keys.add("source." + source.id());
            keys.add("source.rests-on." + source.id());
        }
        for (var comparison : Comparison.values()) {
            keys.add("limit." + comparison.id());
            keys.add("limit.date." + comparison.id());
        }
        for (var unit : PeriodUnit.values()) {
            keys.add("period." + unit.id());
            keys.add("period." + unit.id() + ".one");
        }
        for (var truth : Truth.values()) {
            keys.add("tally." + truth.id());
            keys.add("duty.done." + truth.id());
        }
        for (var basis : Reason.Basis.values()) {
            keys.add("basis." + basis.id());
        }
        for (var force : Force.values()) {
            keys.add("force." + force.id());
        }
        for (var kind : ClauseKind.values()) {
            keys.add("clause-kind." + kind.id());
        }
        for (var weight : Factor.Weight.values()) {
            keys.add("weighs." + weight.id());
        }
        for (var judgedBy : Effective.JudgedBy.values()) {
            keys.add("judged-by." + judgedBy.id());
        }
        return keys;
    }

    @Test
    void a_placeholder_takes_its_argument_as_it_is() {
        assertThat(english.text("condition.is", "{1}", "a{0}b")).isEqualTo("{1}: a{0}b");
    }

    @Test
    void a_missing_key_is_a_defect() {
        assertThatThrownBy(() -> english.text("no-such-key")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void alternatives_end_with_or() {
        assertThat(english.alternatives(List.of("a", "b", "c"))).isEqualTo("a, b or c");
        assertThat(chinese.alternatives(List.of("甲", "乙", "丙"))).isEqualTo("甲、乙或丙");
    }

    @Test
    void chinese_words_keep_to_characters_that_a_gbk_console_shows() {
        var gbk = Charset.forName("GBK").newEncoder();
        for (String key : chinese.keys()) {
            assertThat(gbk.canEncode(chinese.text(key))).as(key).isTrue();
        }
        for (var mark : Mark.values()) {
            assertThat(gbk.canEncode(mark.sign())).isTrue();
        }
    }
}
