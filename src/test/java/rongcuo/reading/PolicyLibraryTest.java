package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.policy.Clause;
import rongcuo.policy.Match;
import rongcuo.policy.Policy;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

class PolicyLibraryTest {
    private static final String RULES = """
            premises:
              - {id: a, article: 第一条, when: diligent}
            circumstances:
              - id: "6"
                article: 第六条
                match: 1
                dispositions: [exempt]
                clauses:
                  - {id: "6.1", article: 第六条第（一）项, label: {zh: 改革, en: reform}, text: 改革的, when: {context: {has: reform}}}
                  - {id: "6.2", article: 第六条第（二）项, discretion: true}
            exclusions:
              - {id: x, article: 第七条, when: private-gain}
            dispositions:
              - {id: exempt, article: 第八条, label: {zh: 免责, en: exemption}}
            """;

    @TempDir
    Path folder;

    private static List<String> ids(Policy policy) {
        return policy.clauses().stream().map(Clause::id).toList();
    }

    @Test
    void a_policy_is_found_by_id_by_version_and_by_path() throws IOException {
        var library = new Library(folder).policy("p", RULES).policy("huachi", RULES);
        var open = library.open();
        assertThat(open.find("p")).hasSize(1);
        assertThat(open.find("p@1")).isEqualTo(open.find("p"));
        assertThat(open.find(folder.resolve("p.yaml").toString())).isEqualTo(open.find("p"));
        assertThat(open.find("p@2")).isEmpty();
        assertThat(open.knows("p@2")).isFalse();
        assertThat(open.nearest("huachu")).contains("huachi");
        assertThat(library.problems.isEmpty()).isTrue();
    }

    @Test
    void all_versions_of_an_id_are_found() throws IOException {
        var library = new Library(folder)
                .policy("p", RULES)
                .write("p@2.yaml", Library.HEAD.formatted("p").replace("\"1\"", "\"2\"") + RULES);
        assertThat(library.find("p")).extracting(Policy::reference).containsExactly("p@1", "p@2");
        assertThat(library.find("p@2")).extracting(Policy::reference).containsExactly("p@2");
    }

    @Test
    void a_copy_in_another_folder_is_no_other_version() throws IOException {
        var library = new Library(folder).policy("p", RULES).policy("c", "extends: [p]\n");
        var own = Files.createDirectories(folder.resolve("own"));
        Files.copy(folder.resolve("p.yaml"), own.resolve("p.yaml"));
        var open = PolicyLibrary.open(List.of(own, folder), library.problems);
        assertThat(open.find("p")).hasSize(1);
        assertThat(open.find("c")).hasSize(1);
        assertThat(library.problems.isEmpty()).isTrue();
    }

    @Test
    void nothing_is_read_before_it_is_asked_for() throws IOException {
        var library = new Library(folder).policy("p", RULES).write("broken.yaml", "[");
        assertThat(library.open().ids()).containsExactly("broken", "p");
        library.find("p");
        assertThat(library.problems.isEmpty()).isTrue();
    }

    @Test
    void a_missing_folder_or_file_is_told_as_such() {
        var open = PolicyLibrary.open(List.of(folder.resolve("none")), new Problems());
        assertThatThrownBy(open::ids).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> open.find("./none.yaml")).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void entries_are_read_with_all_they_say() throws IOException {
        var policy = new Library(folder).policy("p", RULES).find("p").get(0);
        var group = policy.groups().get(0);
        assertThat(group.match()).isEqualTo(new Match.AtLeast(1));
        assertThat(group.dispositions()).containsExactly("exempt");
        var clause = group.clauses().get(0);
        assertThat(clause.label().english()).isEqualTo("reform");
        assertThat(clause.citation().text()).isEqualTo("改革的");
        assertThat(group.clauses().get(1).nature()).isEqualTo(Clause.Nature.DISCRETION);
    }

    @Test
    void a_child_replaces_adds_and_removes() throws IOException {
        var library = new Library(folder).policy("p", RULES).policy("c", """
                        extends: [p@1]
                        remove: [x]
                        premises:
                          - {id: b, article: 第二条, when: clean}
                        circumstances:
                          - {id: "6.1", article: 第六条, when: diligent}
                          - {id: "6.3", group: "6", article: 第六条, when: clean}
                        """);
        var child = library.find("c").get(0);
        assertThat(ids(child)).containsExactly("a", "b", "6.1", "6.2", "6.3");
        assertThat(child.clauseOf("6.1").provision().position().file()).endsWith("c.yaml");
        assertThat(child.clauseOf("a").provision().position().file()).endsWith("p.yaml");
        assertThat(child.parents()).containsExactly("p@1");
        assertThat(child.title().chinese()).isEqualTo("某县容错办法");
        assertThat(library.problems.isEmpty()).isTrue();
    }

    @Test
    void a_group_with_an_existing_id_is_replaced_whole() throws IOException {
        var library = new Library(folder).policy("p", RULES).policy("c", """
                        extends: [p]
                        circumstances:
                          - id: "6"
                            article: 第六条
                            clauses:
                              - {id: "6.9", article: 第六条, when: diligent}
                        """);
        assertThat(ids(library.find("c").get(0))).containsExactly("a", "6.9", "x");
    }

    @Test
    void two_parents_that_clash_are_an_error_unless_the_child_decides() throws IOException {
        var library = new Library(folder).policy("p", RULES).policy("q", RULES.replace("diligent", "clean"));
        library.policy("c", "extends: [p, q]\n");
        library.policy(
                "d", "extends: [p, q]\nremove: [x, \"6\", exempt]\npremises: [{id: a, article: 条, when: clean}]\n");
        assertThat(library.find("c")).isEmpty();
        assertThat(library.codes()).containsOnly(ProblemCode.PARENTS_CLASH);
        assertThat(ids(library.find("d").get(0))).containsExactly("a");
    }

    @Test
    void a_common_grandparent_is_no_clash() throws IOException {
        var library = new Library(folder)
                .policy("p", RULES)
                .policy("q", "extends: [p]\n")
                .policy("r", "extends: [p]\n")
                .policy("c", "extends: [q, r]\n");
        assertThat(ids(library.find("c").get(0))).containsExactly("a", "6.1", "6.2", "x");
    }

    @Test
    void faults_of_extending_are_told() throws IOException {
        var library = new Library(folder)
                .policy("p", "extends: [q]\n")
                .policy("q", "extends: [p]\n")
                .policy("r", "extends: [nobody-knows]\n")
                .policy("s", RULES)
                .policy("t", "extends: [s]\nremove: [\"6.7\"]\n");
        library.find("p");
        library.find("r");
        library.find("t");
        assertThat(library.codes())
                .containsExactlyInAnyOrder(
                        ProblemCode.EXTENDS_CYCLE, ProblemCode.UNKNOWN_POLICY, ProblemCode.MISTYPED_ENTRY);
    }

    @Test
    void many_faults_of_a_policy_are_told_in_one_run() throws IOException {
        var library = new Library(folder).policy("p", """
                        efects: []
                        premises:
                          - {id: a, article: 第一条, when: dilligent}
                          - {id: a, article: 第二条, when: clean}
                          - {id: b, when: clean}
                          - {id: c, article: 第三条}
                        circumstances:
                          - {id: g, article: 第四条, clauses: [], dispositions: [exemt]}
                        dispositions:
                          - {id: exempt, article: 第五条}
                        procedure:
                          - {step: s, article: 第六条, title: 受理, after: nowhere, within: {days: 0}}
                        """);
        assertThat(library.find("p")).isEmpty();
        assertThat(library.codes())
                .containsExactly(
                        ProblemCode.MISTYPED_KEY,
                        ProblemCode.MISTYPED_FACT,
                        ProblemCode.ID_TWICE,
                        ProblemCode.MISSING_KEY,
                        ProblemCode.CLAUSE_WITHOUT_CONDITION,
                        ProblemCode.GROUP_WITHOUT_CLAUSES,
                        ProblemCode.MISTYPED_DISPOSITION,
                        ProblemCode.UNKNOWN_EVENT,
                        ProblemCode.NUMBER_TOO_SMALL);
    }

    @Test
    void two_policies_may_not_mean_different_things_by_one_name() throws IOException {
        var library = new Library(folder)
                .policy("p", "facts: {own: {type: boolean, label: 自有}}\n" + RULES)
                .policy("q", "facts: {own: {type: date, label: 自有}}\n" + RULES)
                .policy("r", "extends: [p]\nfacts: {own: {type: date, label: 自有}}\n");
        assertThat(library.open().all()).hasSize(3);
        assertThat(library.problems.inFileOrder())
                .extracting(Problem::code, problem -> problem.arguments().get(1))
                .containsOnly(org.assertj.core.groups.Tuple.tuple(ProblemCode.POLICIES_DISAGREE, "q@1"));
    }

    @Test
    void a_file_name_must_fit_the_policy() throws IOException {
        var library = new Library(folder).write("other.yaml", Library.HEAD.formatted("p") + RULES);
        assertThat(library.find("other")).isEmpty();
        assertThat(library.codes()).containsExactly(ProblemCode.FILE_NAME);
    }

    @Test
    void the_law_text_is_read_only_when_asked_for() throws IOException {
        var library = new Library(folder).policy("p", RULES);
        var open = library.open();
        var policy = open.find("p").get(0);
        assertThat(open.sourceText(policy)).isEmpty();
        assertThat(library.codes()).containsExactly(ProblemCode.NO_SOURCE_FILE);
        Files.createDirectories(folder.resolve("sources"));
        library.write("sources/x.md", "# 办法\n");
        assertThat(open.sourceText(policy).orElseThrow().text()).isEqualTo("# 办法\n");
    }

    @Test
    void the_shipped_policies_have_no_faults() {
        var problems = new Problems();
        var library = PolicyLibrary.open(List.of(Path.of("policies")), problems);
        assertThat(library.all()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(problems.inFileOrder()).isEmpty();
    }

    @Test
    void parents_that_say_the_same_in_two_files_do_not_clash() throws IOException {
        var library = new Library(folder)
                .policy("p", RULES)
                .policy("q", "# the same, a line further down\n" + RULES)
                .policy("c", "extends: [p, q]\n");
        assertThat(ids(library.find("c").get(0)))
                .isEqualTo(ids(library.find("p").get(0)));
        assertThat(library.problems.inFileOrder()).isEmpty();
    }

    @Test
    void all_clauses_of_a_policy_together_come_to_so_many_conditions() throws IOException {
        var rules = new StringBuilder("definitions:\n  d0: {all: [diligent, clean]}\n");
        for (int i = 1; i < 11; i++) {
            rules.append("  d%d: {all: [d%d, {any: [d%d]}]}\n".formatted(i, i - 1, i - 1));
        }
        rules.append("exclusions:\n");
        for (int i = 0; i < 6; i++) {
            rules.append("  - {id: x%d, article: 条, when: d10}\n".formatted(i));
        }
        var library = new Library(folder).policy("p", rules.toString());
        assertThat(library.find("p")).isEmpty();
        assertThat(library.only().code()).isEqualTo(ProblemCode.POLICY_TOO_LARGE);
        assertThat(library.only().position().line()).isEqualTo(1);
    }

    @Test
    void a_file_names_policies_by_id_and_never_by_path() throws IOException {
        var library = new Library(folder).policy("p", RULES).open();
        String path = folder.resolve("p.yaml").toString();
        assertThat(library.find(path)).hasSize(1);
        assertThat(library.findNamed(path)).isEmpty();
        assertThat(library.knowsNamed(path)).isFalse();
        assertThat(library.findNamed("p@1")).hasSize(1);
    }

    @Test
    void a_name_that_no_file_can_have_is_of_a_missing_file() throws IOException {
        var library = new Library(folder).open();
        assertThat(library.knows("a/\0.yaml")).isFalse();
        assertThatThrownBy(() -> library.find("a/\0.yaml"))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        fault -> assertThat(fault.reason()).isEqualTo(UnreadableFile.Reason.MISSING));
    }
}
