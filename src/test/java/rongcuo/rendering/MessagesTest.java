package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Pattern LITERAL = Pattern.compile("\"([a-z.][a-z.-]*)\"");
    /** Where code adds the kind of the policy to a key. */
    private static final Pattern OF_A_KIND = Pattern.compile("\\bkind\\(\"([a-z.-]+)\"\\)");

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)*\\b");
    private static final Pattern DAY_OF_WEEK = Pattern.compile("[1-7]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d\\}");
    /** After a stop, before what is typed or said next; or between two things, where it begins with a space or stop. */
    private static final Pattern MEANT_SPACE = Pattern.compile("(?s).*[,;:.>] | |[ ,;].* ");

    private final Messages chinese = Messages.in(Language.CHINESE);
    private final Messages english = Messages.in(Language.ENGLISH);

    /** Each family of words in both languages. */
    private final List<List<Messages>> families = List.of(
            List.of(chinese, english),
            List.of(Messages.ofProblems(Language.CHINESE), Messages.ofProblems(Language.ENGLISH)),
            List.of(Messages.ofCommands(Language.CHINESE), Messages.ofCommands(Language.ENGLISH)));

    @Test
    void both_languages_have_the_same_keys() {
        for (var family : families) {
            assertThat(family.get(0).keys()).isEqualTo(family.get(1).keys()).hasSizeGreaterThan(100);
        }
    }

    @Test
    void both_languages_have_the_same_placeholders() {
        for (var family : families) {
            for (String key : family.get(0).keys()) {
                assertThat(placeholders(family.get(0).text(key)))
                        .as(key)
                        .isEqualTo(placeholders(family.get(1).text(key)));
            }
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
        for (var family : families) {
            for (var words : family) {
                assertThat(words.keys())
                        .allSatisfy(key -> assertThat(words.text(key))
                                .isNotEmpty()
                                .satisfiesAnyOf(
                                        text -> assertThat(text).doesNotEndWith(" "),
                                        text -> assertThat(text).matches(MEANT_SPACE)));
            }
        }
    }

    @Test
    void every_key_is_used() throws IOException {
        var literals = new TreeSet<String>();
        for (String folder : List.of("rendering", "cli")) {
            for (String source : sources(Path.of("src/main/java/rongcuo", folder))) {
                literals.addAll(found(LITERAL, source));
                found(OF_A_KIND, source).forEach(key -> literals.add(key + "."));
            }
        }
        var ids = new TreeSet<String>();
        for (String source : sources(Path.of("src/main/java/rongcuo"))) {
            ids.addAll(found(LITERAL, source));
            found(CONSTANT, source)
                    .forEach(name -> ids.add(name.toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        assertThat(literals).hasSizeGreaterThan(100);
        assertThat(chinese.keys())
                .filteredOn(key -> !isUsed(key, literals, ids))
                .isEmpty();
    }

    private static List<String> sources(Path folder) throws IOException {
        var sources = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static Set<String> found(Pattern pattern, String source) {
        return pattern.matcher(source)
                .results()
                .map(found -> found.group(found.groupCount()))
                .collect(Collectors.toSet());
    }

    /** As it stands, or put together by code: a part that ends in a dot and ids, or a whole key and an ending. */
    private static boolean isUsed(String key, Set<String> literals, Set<String> ids) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            boolean isBegun = literals.contains(key.substring(0, dot + 1));
            boolean isWhole = literals.contains(key.substring(0, dot));
            if (isBegun && isOfIds(key.substring(dot + 1), ids) || isWhole && literals.contains(key.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfIds(String end, Set<String> ids) {
        return ids.contains(end)
                || Stream.of(end.split("\\.")).allMatch(part -> ids.contains(part) || ids.contains("." + part))
                || DAY_OF_WEEK.matcher(end).matches();
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
        for (var family : families) {
            for (String key : family.get(0).keys()) {
                assertThat(gbk.canEncode(family.get(0).text(key))).as(key).isTrue();
            }
        }
        for (var mark : Mark.values()) {
            assertThat(gbk.canEncode(mark.sign())).isTrue();
        }
    }
}
