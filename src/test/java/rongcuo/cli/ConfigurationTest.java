package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.cli.Surroundings.Terminal;

/** What holds where an option, the environment, the folder's file, the user's and the program say different things. */
class ConfigurationTest {
    private static final Path POLICIES = Path.of("policies").toAbsolutePath();

    @TempDir
    Path root;

    private final Map<String, String> environment = new HashMap<>();
    private Path folder = Path.of("");
    private Path users = Path.of("");
    private Terminal terminal = Terminal.ABSENT;

    @BeforeEach
    void a_user_in_a_folder() throws IOException {
        folder = Files.createDirectories(root.resolve("office").resolve("cases"));
        users = Files.createDirectories(root.resolve("home").resolve(".config").resolve("rongcuo"));
        environment.put("HOME", root.resolve("home").toString());
    }

    private Path inFolder(String text) throws IOException {
        return Files.writeString(folder.resolveSibling("rongcuo.yaml"), text);
    }

    private Path ofUser(String text) throws IOException {
        return Files.writeString(users.resolve("rongcuo.yaml"), text);
    }

    private Program.Run run(String... arguments) {
        var out = new StringBuilder();
        var err = new StringBuilder();
        var surroundings = new Surroundings(
                out,
                err,
                new ByteArrayInputStream("facts: {diligent: 是}\n".getBytes(StandardCharsets.UTF_8)),
                Map.copyOf(environment),
                Optional.empty(),
                LocalDate.of(2024, 10, 8),
                terminal,
                Terminal.ABSENT,
                Optional.of(Terminal.ABSENT),
                () -> 0,
                Optional.of(folder));
        int code = new Rongcuo(surroundings).run(arguments);
        return new Program.Run(out.toString(), err.toString(), code);
    }

    /** What `config show` says of a setting, in JSON. */
    private String shown(String key, String... options) {
        var arguments = new ArrayList<>(List.of("config", "show", "-f", "json"));
        arguments.addAll(List.of(options));
        String out = run(arguments.toArray(new String[0])).out();
        int start = out.indexOf("{\"key\":\"" + key + "\"");
        return out.substring(start, out.indexOf("]}", start));
    }

    @Test
    void an_option_goes_before_a_variable() {
        environment.put("RONGCUO_WIDTH", "91");
        assertThat(shown("width")).contains("\"91\"", "\"variable\":\"RONGCUO_WIDTH\"");
        assertThat(shown("width", "--width", "92")).contains("\"92\"", "\"option\":\"--width\"");
        assertThat(shown("width", "--width", "92")).doesNotContain("\"91\"");
    }

    @Test
    void a_variable_goes_before_the_file_of_the_folder() throws IOException {
        inFolder("width: 70\nlang: en\n");
        assertThat(shown("width")).contains("\"70\"", "\"line\":1");
        environment.put("RONGCUO_WIDTH", "91");
        environment.put("RONGCUO_LANG", "zh");
        assertThat(shown("width")).contains("\"91\"").doesNotContain("\"70\"");
        assertThat(run("config", "show").out()).contains("各项配置");
    }

    @Test
    void the_file_of_the_folder_goes_before_the_users_value_by_value() throws IOException {
        ofUser("width: 60\nlang: en\npolicy: huachi\n");
        assertThat(shown("width"))
                .contains("\"60\"", users.resolve("rongcuo.yaml").toString());
        assertThat(run("config", "show").out()).contains("Settings:");
        inFolder("width: 70\npolicy: [zigui, youxian]\n");
        assertThat(shown("width")).contains("\"70\"").doesNotContain("\"60\"");
        assertThat(shown("policy")).contains("zigui", "youxian").doesNotContain("huachi");
        assertThat(run("config", "show").out()).contains("Settings:");
    }

    @Test
    void the_users_file_goes_before_what_is_built_in() throws IOException {
        assertThat(shown("width")).contains("\"80\"", "built-in");
        assertThat(shown("color")).contains("\"auto\"", "built-in");
        ofUser("width: 60\ncolor: never\n");
        assertThat(shown("width")).contains("\"60\"", "\"file\"");
        assertThat(shown("color")).contains("\"never\"", "\"file\"");
    }

    @Test
    void the_nearest_file_upwards_is_the_folders() throws IOException {
        inFolder("width: 70\n");
        assertThat(shown("width")).contains("\"70\"");
        Files.writeString(folder.resolve("rongcuo.yaml"), "width: 75\n");
        assertThat(shown("width")).contains("\"75\"");
        Files.writeString(folder.resolve("rongcuo.yaml"), "# nothing yet\n");
        assertThat(shown("width")).contains("\"80\"");
    }

    @Test
    void the_users_file_stands_where_the_system_keeps_such_files() throws IOException {
        for (String variable : List.of("XDG_CONFIG_HOME", "APPDATA")) {
            var place = Files.createDirectories(root.resolve(variable).resolve("rongcuo"));
            Files.writeString(place.resolve("rongcuo.yaml"), "width: 66\n");
            environment.put(variable, root.resolve(variable).toString());
            assertThat(shown("width")).contains("\"66\"", place.toString());
            environment.remove(variable);
        }
        ofUser("width: 60\n");
        environment.put("XDG_CONFIG_HOME", "relative");
        assertThat(shown("width")).contains("\"60\"");
    }

    @Test
    void a_file_that_is_named_is_read_in_place_of_both() throws IOException {
        inFolder("width: 70\n");
        ofUser("color: never\n");
        var named = Files.writeString(root.resolve("other.yaml"), "lang: en\n");
        environment.put("RONGCUO_CONFIG", named.toString());
        assertThat(shown("width")).contains("\"80\"");
        assertThat(shown("color")).contains("\"auto\"");
        var another = Files.writeString(root.resolve("another.yaml"), "width: 50\n");
        assertThat(shown("width", "--config", another.toString())).contains("\"50\"");
        assertThat(shown("width", "--config=" + another)).contains("\"50\"");
        assertThat(run("config", "path").out()).contains(named.toString()).doesNotContain("office");
    }

    @Test
    void a_file_that_is_named_must_be_there() {
        for (String command : List.of("policy list", "config show", "evaluate -")) {
            var words = new ArrayList<>(List.of(command.split(" ")));
            words.addAll(List.of("--config", root.resolve("none.yaml").toString()));
            var run = run(words.toArray(new String[0]));
            assertThat(run.code()).as(command).isEqualTo(ExitCode.FILE.code());
            assertThat(run.err()).contains("none.yaml");
        }
        environment.put("RONGCUO_CONFIG", root.resolve("none.yaml").toString());
        assertThat(run("policy", "list").code()).isEqualTo(ExitCode.FILE.code());
        assertThat(run("config", "path").out()).contains("none.yaml");
        assertThat(run("doctor").out()).contains("none.yaml");
        assertThat(run("help", "config").code()).isZero();
    }

    @Test
    void a_link_that_leads_nowhere_is_not_passed_over() throws IOException {
        Files.createSymbolicLink(folder.resolve("rongcuo.yaml"), root.resolve("gone.yaml"));
        assertThat(run("policy", "list").code()).isEqualTo(ExitCode.FILE.code());
    }

    @Test
    void a_file_that_cannot_be_opened_stops_the_run() throws IOException {
        Files.createDirectory(folder.resolve("rongcuo.yaml"));
        assertThat(run("policy", "list").code()).isEqualTo(ExitCode.FILE.code());
        assertThat(run("policy", "list", "--help").code()).isZero();
    }

    @Test
    void faults_are_told_with_their_places_and_stop_the_run() throws IOException {
        inFolder("widh: 100\ncolor: red\nwidth: 12\npolicy: {huachi: 1}\n");
        var run = run("policy", "list", "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "rongcuo.yaml:1:1:", "`width`", "rongcuo.yaml:2:8:", "rongcuo.yaml:3:8:", "rongcuo.yaml:4:9:");
        assertThat(run("doctor").out()).contains("配置文件有 4 处问题，首先是", "rongcuo.yaml:1：", "help config");
        assertThat(run("doctor").code()).isEqualTo(ExitCode.FOUND.code());
    }

    @Test
    void paths_begin_at_the_folder_of_their_file() throws IOException {
        inFolder("records: ledger\noffice: ../office.yaml\npolicies: [own]\n");
        Files.createDirectory(folder.resolveSibling("own"));
        assertThat(shown("records"))
                .contains(root.resolve("office").resolve("ledger").toString());
        assertThat(shown("office")).contains("\"" + root.resolve("office.yaml") + "\"");
        assertThat(run("records", "create", "--name", "example").code()).isZero();
        assertThat(run("records", "list").code()).isZero();
        assertThat(root.resolve("office").resolve("ledger")).isDirectory();
        environment.put("RONGCUO_RECORDS", root.resolve("other").toString());
        assertThat(run("records", "list").err()).contains(root.resolve("other").toString());
    }

    @Test
    void folders_of_policies_add_up_the_nearest_first() throws IOException {
        for (String name : List.of("a", "b", "c", "d")) {
            Files.createDirectory(root.resolve(name));
        }
        inFolder("policies: ../c\n");
        ofUser("policies: ['" + root.resolve("d") + "']\n");
        environment.put("RONGCUO_POLICIES", root.resolve("b").toString());
        String shown = shown("policies", "--policies", root.resolve("a").toString());
        assertThat(List.of("a", "b", "c", "d"))
                .isSortedAccordingTo((one, other) -> Integer.compare(
                        shown.indexOf(root.resolve(one) + "\""), shown.indexOf(root.resolve(other) + "\"")))
                .allSatisfy(name -> assertThat(shown).contains(root.resolve(name) + "\""));
        assertThat(run("policy", "list").code()).isZero();
        assertThat(shown).contains("built-in");
    }

    @Test
    void a_folder_that_is_none_is_told_where_it_is_named() throws IOException {
        inFolder("lang: en\npolicies: [own, none]\n");
        Files.createDirectory(folder.resolveSibling("own"));
        var run = run("policy", "list");
        assertThat(run.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(run.err()).contains("rongcuo.yaml:2:17:", "no folder");
        assertThat(run("doctor").out()).contains("rongcuo.yaml:2");
    }

    @Test
    void the_file_of_a_folder_cannot_make_a_program_run() throws IOException {
        inFolder("pager: touch " + root.resolve("done") + "\n");
        terminal = Terminal.PRESENT;
        environment.put("LINES", "3");
        environment.put("PAGER", "cat");
        var run = run("policy", "list");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("rongcuo.yaml:1:8:", "pager");
        assertThat(root.resolve("done")).doesNotExist();
        assertThat(run("policy", "list", "-q").err()).isEmpty();
        assertThat(shown("pager")).contains("\"cat\"", "PAGER");
        assertThat(run("doctor").out()).contains("rongcuo.yaml:1", "pager");
    }

    @Test
    void a_folder_that_is_no_ledger_is_not_closed_to_others() throws IOException {
        Assumptions.assumeTrue(
                root.getFileSystem().supportedFileAttributeViews().contains("posix"));
        inFolder("records: ../shared\n");
        var shared = Files.createDirectory(root.resolve("shared"));
        var open = PosixFilePermissions.fromString("rwxrwxr-x");
        Files.setPosixFilePermissions(shared, open);
        run("doctor", "--fix");
        assertThat(Files.getPosixFilePermissions(shared)).isEqualTo(open);
    }

    @Test
    void a_press_of_tab_says_nothing_of_faults() throws IOException {
        for (String text : List.of("policies: none\n", "widh: 1\n", "policy: {a: b}\n")) {
            inFolder(text);
            var run = run("__complete", "bash", "evaluate", "-p", "hua");
            assertThat(run.code()).as(text + run.err()).isZero();
            assertThat(run.err()).isEmpty();
        }
        inFolder("policies: own\n");
        Files.createDirectory(folder.resolveSibling("own"));
        Files.copy(POLICIES.resolve("huachi.yaml"), folder.resolveSibling("own").resolve("ours.yaml"));
        assertThat(run("__complete", "bash", "evaluate", "-p", "our").out()).contains("ours");
    }

    @Test
    void an_office_works_in_its_folder_without_options() throws IOException {
        for (String copy : List.of("", "--copy")) {
            var office = root.resolve("工作" + copy);
            var init = new ArrayList<>(List.of("init", office.toString(), "-p", "huachi", "--name", "example"));
            if (!copy.isEmpty()) {
                init.add(copy);
            }
            assertThat(run(init.toArray(new String[0])).code()).isZero();
            folder = office;
            String sample = office.resolve("案件").resolve("示例.yaml").toString();
            assertThat(run("evaluate", sample).code()).isZero();
            assertThat(policies(run("evaluate", "-", "-f", "json")))
                    .containsExactly(copy.isEmpty() ? "huachi" : "huachi-local");
            var decided = run("decide", sample, "--disposition", "免责", "--by", "县委常委会", "--on", "2024-10-08");
            var list = run("records", "list");
            assertThat(list.code()).as(list.err()).isZero();
            assertThat(list.out()).contains("HC-2023-022");
            String number = list.out()
                    .lines()
                    .filter(line -> line.contains("HC-2023-022"))
                    .findFirst()
                    .orElseThrow()
                    .strip()
                    .split(" ")[0];
            assertThat(decided.err()).contains("已写入台账：第 " + number + " 行，");
            assertThat(run("records", "render", number, "--as", "decision").out())
                    .contains("中共示例县委员会");
            assertThat(run("config", "show").out()).contains("rongcuo.yaml").doesNotContain("{");
            assertThat(run("doctor").err()).isEmpty();
        }
    }

    @Test
    void a_pager_is_taken_from_the_user() throws IOException {
        ofUser("pager: touch " + root.resolve("done") + "\n");
        terminal = Terminal.PRESENT;
        environment.put("LINES", "3");
        environment.put("TERM", "xterm");
        assertThat(run("policy", "list", "--no-pager").out()).isNotEmpty();
        assertThat(root.resolve("done")).doesNotExist();
        run("policy", "list");
        assertThat(root.resolve("done")).exists();
        Files.delete(root.resolve("done"));
        environment.put("RONGCUO_PAGER", "cat");
        assertThat(run("policy", "list").out()).isNotEmpty();
        assertThat(root.resolve("done")).doesNotExist();
    }

    @Test
    void whoever_works_beside_the_users_own_file_has_one_file() throws IOException {
        ofUser("pager: cat\n");
        folder = users;
        var run = run("config", "path");
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void no_colour_outdoes_all_but_the_call() throws IOException {
        inFolder("color: always\n");
        assertThat(run("help").out()).doesNotContain("\u001b[");
        assertThat(run("help", "facts").out()).contains("\u001b[");
        environment.put("NO_COLOR", "1");
        assertThat(run("help", "facts").out()).doesNotContain("\u001b[");
        environment.put("RONGCUO_COLOR", "always");
        assertThat(run("help", "facts").out()).doesNotContain("\u001b[");
        assertThat(run("help", "facts", "--color", "always").out()).contains("\u001b[");
    }

    @Test
    void a_variable_that_cannot_be_understood_is_told_by_its_name() {
        environment.put("RONGCUO_COLOR", "red");
        assertThat(run("policy", "list").err()).contains("RONGCUO_COLOR", "red");
        assertThat(run("policy", "list").code()).isEqualTo(ExitCode.USAGE.code());
        environment.put("RONGCUO_COLOR", "never");
        environment.put("RONGCUO_WIDTH", "wide");
        assertThat(run("policy", "list").err()).contains("RONGCUO_WIDTH", "wide");
        environment.remove("RONGCUO_WIDTH");
        environment.put("RONGCUO_POLICY", "huachii");
        assertThat(run("evaluate", "-").err()).contains("`huachii`", "`huachi`");
        assertThat(run("evaluate", "-").code()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void a_configured_policy_judges_what_names_none() throws IOException {
        assertThat(run("evaluate", "-").code()).isEqualTo(ExitCode.INVALID.code());
        inFolder("policy: [huachi, zigui]\n");
        assertThat(policies(run("evaluate", "-", "-f", "json"))).containsExactly("huachi", "zigui");
        assertThat(policies(run("evaluate", "-", "-f", "json", "-p", "youxian")))
                .containsExactly("youxian");
        var table = Files.writeString(root.resolve("table.csv"), "案件编号,勤勉尽责\n甲,是\n");
        var screened = run("screen", table.toString(), "-f", "jsonl");
        assertThat(screened.code()).as(screened.err()).isZero();
        assertThat(policies(screened)).containsExactly("huachi", "zigui");
        assertThat(screened.err()).contains("对象类别、属本办法辖区");
    }

    @Test
    void a_configured_policy_never_displaces_the_one_that_a_case_names() throws IOException {
        inFolder("policy: huachi\n");
        var own = Files.writeString(root.resolve("case.yaml"), "policy: youxian\nfacts: {diligent: 是}\n");
        assertThat(policies(run("evaluate", own.toString(), "-f", "json"))).containsExactly("youxian");
        var table = Files.writeString(root.resolve("table.csv"), "案件编号,适用办法,勤勉尽责\n甲,youxian,是\n乙,,是\n");
        assertThat(policies(run("screen", table.toString(), "-f", "jsonl"))).containsExactly("youxian", "huachi");
        assertThat(run("screen", table.toString(), "-f", "jsonl").err()).doesNotContain("对象类别、属本办法辖区");
        assertThat(run("due", own.toString(), "-f", "json").err()).isEmpty();
        environment.put("RONGCUO_POLICY", "zigui");
        assertThat(policies(run("evaluate", own.toString(), "-f", "json"))).containsExactly("youxian");
    }

    private static List<String> policies(Program.Run run) {
        assertThat(run.code()).as(run.err()).isZero();
        return Pattern.compile("\"policy\":\\{\"id\":\"([a-z-]+)\"")
                .matcher(run.out())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void a_file_that_somebody_sent_cannot_open_others_as_policies() throws IOException {
        var policy = Files.copy(POLICIES.resolve("huachi.yaml"), root.resolve("huachi.yaml"));
        inFolder("policy: '" + policy + "'\n");
        assertThat(run("evaluate", "-").code()).isEqualTo(ExitCode.INVALID.code());
    }

    @Test
    void the_configuration_is_no_case_and_no_policy() throws IOException {
        inFolder("policy: huachi\n");
        var run = run("due", root.resolve("office").toString());
        assertThat(run.err()).isEmpty();
        var list = run("policy", "list", "--policies", root.resolve("office").toString());
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out()).doesNotContain("rongcuo ");
    }

    @Test
    void an_interview_begins_with_the_configured_policy() throws IOException {
        inFolder("policy: huachi\n");
        var answers = Files.writeString(root.resolve("answers.txt"), "case = N-1\nsubject = 干部\n");
        var file = root.resolve("new.yaml");
        run("interview", "--answers", answers.toString(), "-o", file.toString());
        assertThat(file).content().contains("policy: [huachi]");
    }

    @Test
    void the_commands_of_a_session_see_the_same_settings() throws IOException {
        inFolder("policy: huachi\nwidth: 72\n");
        var script = Files.writeString(root.resolve("script.txt"), "config show\nset 勤勉尽责 是\nshow\n");
        var run = run("shell", "--script", script.toString());
        assertThat(run.out()).contains("rongcuo.yaml:2", "policy: [huachi]");
        var named = Files.writeString(root.resolve("other.yaml"), "policy: zigui\n");
        var other = run("shell", "--script", script.toString(), "--config", named.toString());
        assertThat(other.out()).contains("other.yaml:1", "policy: [zigui]").doesNotContain("rongcuo.yaml:2");
    }

    @Test
    void what_was_read_is_told_beside_the_result() throws IOException {
        var file = inFolder("policy: huachi\n");
        var plain = run("evaluate", "-");
        var verbose = run("evaluate", "-", "-v", "--known-on", "2024-01-01");
        assertThat(plain.err()).isEmpty();
        assertThat(run("evaluate", "-", "--verbose").out()).isEqualTo(plain.out());
        assertThat(verbose.err().lines()).allSatisfy(line -> assertThat(line).startsWith("# "));
        assertThat(verbose.err()).contains(file.toString(), "huachi@2018-draft", "2024-01-01", "2024-10-08", "毫秒");
        assertThat(run("evaluate", "none.yaml", "-v").err()).contains("# ");
    }

    @Test
    void what_is_shown_and_what_is_read_satisfy_the_published_schemas() throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var shown =
                registry.getSchema(Files.readString(Path.of("src/main/resources/rongcuo/schema/configuration.json")));
        var read = registry.getSchema(
                Files.readString(Path.of("src/main/resources/rongcuo/schema/configuration-file.json")));
        inFolder("policies: [cases]\npolicy: huachi\npager: less\n");
        ofUser("width: 60\n");
        environment.put("RONGCUO_LANG", "en");
        for (String option : List.of("--color", "--lang")) {
            var run = run("config", "show", "-f", "json", option, option.equals("--lang") ? "zh" : "never");
            assertThat(shown.validate(run.out(), InputFormat.JSON)).isEmpty();
        }
        assertThat(shown.validate("{\"schema\":\"rongcuo.configuration/1\"}", InputFormat.JSON))
                .isNotEmpty();
        for (String sound : List.of("policies: [a, b]\npolicy: huachi\n", "width: 100\nlang: zh\n")) {
            inFolder(sound);
            assertThat(run("config", "show").code()).as(sound).isZero();
            assertThat(read.validate(sound, InputFormat.YAML)).as(sound).isEmpty();
        }
        for (String faulty :
                List.of("widht: 100\n", "width: 12\n", "lang: fr\n", "policy: {a: b}\n", "records: [a]\n")) {
            inFolder(faulty);
            assertThat(run("config", "show").code()).as(faulty).isEqualTo(ExitCode.INVALID.code());
            assertThat(read.validate(faulty, InputFormat.YAML)).as(faulty).isNotEmpty();
        }
    }
}
