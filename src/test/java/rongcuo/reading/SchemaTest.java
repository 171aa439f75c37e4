package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published schemas accept what is shipped and refuse what a reader would refuse. */
class SchemaTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/rongcuo/schema");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new JsonMapper();

    private static final String POLICY = """
            policy: demo
            kind: tolerance
            version: "1"
            title: {zh: 示范, en: demo}
            jurisdiction: {code: "621023", name: 某县, calendar: CN}
            status: trial
            source: {file: sources/demo.md, kind: full}
            """;

    static Stream<Path> policies() throws IOException {
        return yamlIn("policies").filter(file -> !file.endsWith("vocabulary.yaml"));
    }

    static Stream<Path> tests() throws IOException {
        return yamlIn("policies/tests");
    }

    static Stream<Path> calendars() throws IOException {
        return filesOfCalendars().filter(file -> file.endsWith("calendar.yaml"));
    }

    static Stream<Path> calendarYears() throws IOException {
        return filesOfCalendars().filter(file -> !file.endsWith("calendar.yaml"));
    }

    private static Stream<Path> filesOfCalendars() throws IOException {
        return Stream.concat(yamlIn("policies/calendars/CN"), yamlIn("policies/calendars/CN-GX"));
    }

    static Stream<Path> samples() throws IOException {
        return yamlIn("samples");
    }

    @ParameterizedTest
    @MethodSource("policies")
    void every_shipped_policy_is_valid(Path file) throws IOException {
        assertThat(faults("policy", Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void every_shipped_policy_test_is_valid(Path file) throws IOException {
        assertThat(faults("policy-test", Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void every_shipped_calendar_is_valid(Path file) throws IOException {
        assertThat(faults("calendar", Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calendarYears")
    void every_shipped_year_of_a_calendar_is_valid(Path file) throws IOException {
        assertThat(faults("calendar-year", Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{label: 甲县}",
                "{calendar: CX}",
                "{calendar: cx, label: 甲县}",
                "{calendar: CX, label: 甲县, region: 甲}",
                "{calendar: CX, label: 甲县, regulations: [{number: 甲}]}",
                "{calendar: CX, label: 甲县, regulations: [{number: 甲, from: 即日}]}",
                "{calendar: CX, label: 甲县, regulations: [{number: 甲, from: 2020-01-01, holidays: [{id: a, label: 甲, days: ['13-01'], longest: 3}]}]}",
                "{calendar: CX, label: 甲县, regulations: [{number: 甲, from: 2020-01-01, holidays: [{id: a, label: 甲, days: ['lunar 08-30'], longest: 3}]}]}",
                "{calendar: CX, label: 甲县, regulations: [{number: 甲, from: 2020-01-01, holidays: [{id: a, label: 甲, days: ['05-01']}]}]}",
                "{calendar: CX, label: 甲县, regulations: [{number: 甲, from: 2020-01-01, holidays: [{id: a, label: 甲, days: ['05-01'], longest: 0}]}]}"
            })
    void what_a_calendar_may_not_say_is_refused(String content) {
        assertThat(faults("calendar", content)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{year: 2026}",
                "{notices: []}",
                "{year: 26, notices: []}",
                "{year: 2026, notices: [], days: []}",
                "{year: 2026, notices: [{days: []}]}",
                "{year: 2026, notices: [{number: '', days: []}]}",
                "{year: 2026, notices: [{number: 甲, announced: 去年}]}",
                "{year: 2026, notices: [{number: 甲, days: [{date: 2026-01-01, name: 元旦}]}]}",
                "{year: 2026, notices: [{number: 甲, days: [{date: 2026-01-01, name: 元旦, kind: off}]}]}",
                "{year: 2026, notices: [{number: 甲, days: [{date: 元旦, name: 元旦, kind: holiday}]}]}",
                "{year: 2026, notices: [{number: 甲, days: [], withdraws: [昨天]}]}"
            })
    void what_a_year_of_a_calendar_may_not_say_is_refused(String content) {
        assertThat(faults("calendar-year", content)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_valid(Path file) throws IOException {
        assertThat(faults("case", Files.readString(file))).isEmpty();
    }

    @Test
    void the_shipped_vocabulary_is_valid() throws IOException {
        assertThat(faults("vocabulary", Files.readString(Path.of("policies/vocabulary.yaml"))))
                .isEmpty();
    }

    @Test
    void what_is_shipped_is_found() throws IOException {
        assertThat(policies()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(tests()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(18);
        assertThat(calendars()).hasSize(2);
        assertThat(calendarYears()).hasSizeGreaterThanOrEqualTo(33);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "definitions: {d: gain}",
                "definitions: {d: {not: {any: [gain, {all: [gain, {损失程度: 较小}]}]}}}",
                "definitions: {d: {at-least: {count: 2, of: [a, b, {clause: '6.1'}]}}}",
                "definitions: {d: {loss-severity: {at-least: minor, below: major}}}",
                "definitions: {d: {context: {has-any: [重点工作, 重大项目]}}}",
                "definitions: {d: {elapsed: {from: conduct, to: 受理, at-most: {working-days: 3}}}}",
                "definitions: {d: {all: [{before: [applied, accepted]}, {occurred: filed}, {determined: {in: [exempt]}}]}}",
                "scope: [{id: '3', article: 第三条, text: 适用, when: a, mode: by-reference}]",
                "premises: [{id: '3', article: 第三条, text: 前提, when: a, except: {not: b}}]",
                "circumstances: [{id: '6', article: 第六条, match: 2, clauses: [{id: '6.1', article: 第六条, text: 其他, discretion: true}]}]",
                "effects: [{id: e, article: 第九条, text: 影响, for: [exempt], lasting: {years: {from: 1, to: 3}}}]",
                "effects: [{id: e, article: 第九条, text: 影响, after: decided, lasting: permanent}]",
                "procedure: [{step: s, article: 第八条, title: 公示, after: [accepted, verify], at-least: {working-days: 5}, roll: none}]",
                "procedure: [{step: s, article: 第八条, title: 延长, extension: {by: {working-days: 15}, times: 1, approved-by: 县委}}]",
                "procedure: [{step: s, article: 第八条, title: 提前, before: {event: decided, at-least: {days: 3}}, set-by: authority}]",
                "unencoded: [{article: 第一条, reason: 立法目的}]",
                "definitions: {d: {label: {zh: 勤勉, en: diligent}, when: {all: [a, b]}}}",
                "facts: {own-fact: {type: boolean, label: 自有, words: {'true': [有]}, presume: false}}"
            })
    void what_a_policy_may_say_is_accepted(String part) {
        assertThat(faults("policy", POLICY + part)).isEmpty();
    }

    @Test
    void a_policy_that_extends_another_may_leave_the_rest_to_it() {
        assertThat(faults("policy", "{policy: demo, version: '2', extends: [demo@1], remove: ['7.1']}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extra: 1",
                "remove: ['7.1']",
                "effective: {from: 第三条}",
                "effective: {since: 2024-01-01}",
                "definitions: {d: {not: a, any: [b]}}",
                "definitions: {d: {}}",
                "definitions: {d: {all: []}}",
                "definitions: {d: {all: a}}",
                "definitions: {d: {at-least: {count: 0, of: [a]}}}",
                "definitions: {d: {at-least: {of: [a]}}}",
                "definitions: {d: {loss-severity: {at-least: minor, above: none}}}",
                "definitions: {d: {loss-severity: {over: minor}}}",
                "definitions: {d: {loss-severity: {in: minor}}}",
                "definitions: {d: {context: {has: a, has-any: [b]}}}",
                "definitions: {d: {before: [applied]}}",
                "definitions: {d: {elapsed: {from: a, to: b}}}",
                "definitions: {d: {elapsed: {from: a, at-most: {days: 1}}}}",
                "definitions: {d: {elapsed: {from: a, to: b, at-most: {days: 1, months: 1}}}}",
                "definitions: {d: {elapsed: {from: a, to: b, at-most: {weeks: 1}}}}",
                "definitions: {d: {determined: {not: exempt}}}",
                "scope: [{id: '3', article: 第三条, text: 适用}]",
                "scope: [{id: '3', article: 第三条, text: 适用, when: a, mode: sometimes}]",
                "premises: [{id: '3', text: 前提, when: a}]",
                "premises: [{id: '3', article: 第三条, text: '', when: a}]",
                "procedure: [{step: s, article: 第八条, text: 甲}]",
                "procedure: [{step: s, article: 第八条, title: 甲, roll: back}]",
                "premises: [{article: 第三条, text: 前提, when: a}]",
                "premises: [{id: '3', article: 第三条, text: 前提, when: a, label: {en: only}}]",
                "premises: [{id: '3', article: 第三条, text: 前提, when: a, label: {zh: 前提, fr: condition}}]",
                "circumstances: [{id: '6', article: 第六条, match: most, clauses: [{id: '6.1', article: 第六条, text: 甲, when: a}]}]",
                "circumstances: [{id: '6', article: 第六条, force: must, clauses: [{id: '6.1', article: 第六条, text: 甲, when: a}]}]",
                "circumstances: [{id: '6', article: 第六条, clauses: [{id: '6.1', article: 第六条, text: 甲}]}]",
                "circumstances: [{id: '6', article: 第六条, clauses: []}]",
                "exclusions: [{id: '7', article: 第七条, text: 甲, when: a, dispositions: [exempt]}]",
                "factors: [{id: f, article: 第五条, text: 甲, weighs: heavily}]",
                "authorities: [{id: f, article: 第五条, text: 甲}]",
                "duties: [{id: f, article: 第五条, text: 甲}]",
                "effects: [{id: e, article: 第九条, text: 影响, lasting: {months: 0}}]",
                "effects: [{id: e, article: 第九条, text: 影响, lasting: {years: {from: 1}}}]",
                "procedure: [{step: s, article: 第八条, title: 步骤, text: 甲, within: 15}]",
                "procedure: [{step: s, article: 第八条, title: 步骤, text: 甲, within: {working-days: 1.5}}]",
                "procedure: [{step: s, article: 第八条, title: 步骤, text: 甲, between: {after: a}}]",
                "procedure: [{step: s, article: 第八条, title: 步骤, text: 甲, before: {at-least: {days: 3}}}]",
                "procedure: [{step: s, article: 第八条, title: 步骤, text: 甲, extension: {times: 1}}]",
                "procedure: [{step: s, article: 第八条, title: 步骤, text: 甲, optional: perhaps}]",
                "unencoded: [{article: 第一条}]",
                "interpretations: [{clause: '6', question: 甲}]",
                "facts: {Own: {type: boolean, label: 自有}}",
                "facts: {own: {type: text, label: 自有}}",
                "facts: {own: {label: 自有}}",
                "facts: {own: {type: level, label: 自有}}",
                "facts: {own: {type: boolean, label: 自有, values: [a]}}",
                "facts: {own: {type: boolean, label: 自有, words: {yes: [有]}}}",
                "facts: {own: {type: date, label: 自有, words: {a: [有]}}}",
                "facts: {own: {type: choice, label: 自有, values: [a], decimals: 2}}",
                "events: {own: {alias: a}}",
                "constraints: [{id: c, never: a}]"
            })
    void what_a_policy_may_not_say_is_refused(String part) {
        assertThat(faults("policy", POLICY + part)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "version", "title", "jurisdiction", "status", "source"})
    void a_policy_without_a_key_it_needs_is_refused(String key) {
        String without = String.join(
                "\n", POLICY.lines().filter(line -> !line.startsWith(key + ":")).toList());

        assertThat(faults("policy", POLICY)).isEmpty();
        assertThat(faults("policy", without)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "policy: demo|policy: demo@1",
                "kind: tolerance|kind: mercy",
                "status: trial|status: ended",
                "kind: full|kind: rumour",
                "calendar: CN|country: CN",
                "621023|6210",
                "zh: 示范, en: demo|en: demo"
            })
    void a_policy_with_a_wrong_word_at_its_head_is_refused(String right, String wrong) {
        assertThat(POLICY).contains(right);
        assertThat(faults("policy", POLICY.replace(right, wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts: {谋取私利: 否, collective-decision: true, county-rank: 3, 工作情境: [重点工作]}",
                "facts: {loss-severity: {below: major}, context: {has: [a], not: [b]}, rule-execution: {in: [a, b]}}",
                "facts: {context: {has: [a], not: [b], open: [c]}}",
                "facts: {context: {open: [c], evidence: 鉴定意见}}",
                "facts: {loss-severity: {value: {at-most: minor}, evidence: 鉴定意见, by: 核查组, note: 略, contested: true}}",
                "facts: {loss-severity: {at-least: minor, below: major, evidence: [鉴定意见]}}",
                "respondents: [{name: 张某某, kind: person, facts: {谋取私利: 待查}}, {name: 某局, kind: unit}]",
                "events: {受理: 2024-03-05, verified: none}",
                "suspensions: [{from: 2024-03-05, steps: [verify], basis: 第八条, reason: 鉴定}]",
                "findings: {'huachi#6.15': {holds: 是, by: 县纪委常委会, on: 2024-10-20, reason: 甲}}",
                "determination: {disposition: exempt, by: 县委常委会, on: 2024-10-20}",
                "policy: [huachi, youxian@2017]"
            })
    void what_a_case_may_say_is_accepted(String part) {
        assertThat(faults("case", "case: A-1\n" + part)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extra: 1",
                "respondent: {age: 40}",
                "respondent: {kind: animal}",
                "respondents: []",
                "{respondent: {name: 甲}, respondents: [{name: 乙}]}",
                "facts: [a]",
                "facts: {a: {evidence: [b]}}",
                "facts: {a: {value: true, sure: true}}",
                "facts: {a: {value: b, at-least: c}}",
                "facts: {a: {value: b, has: [c]}}",
                "facts: {a: {value: b, open: [c]}}",
                "facts: {a: {at-least: b, above: c}}",
                "facts: {a: {value: true, contested: perhaps}}",
                "facts: {a: [{has: b}]}",
                "events: {accepted: [2024-03-05]}",
                "suspensions: [{steps: [verify]}]",
                "findings: {'6.15': {by: 县纪委}}",
                "findings: {'6.15': [true]}",
                "determination: {by: 县委}",
                "determination: {disposition: exempt, on: 三月}"
            })
    void what_a_case_may_not_say_is_refused(String part) {
        String content = part.startsWith("{") ? part.replaceFirst("\\{", "{case: A-1, ") : "case: A-1\n" + part;

        assertThat(faults("case", content)).isNotEmpty();
    }

    @Test
    void a_case_may_go_without_a_number_but_not_without_anything() {
        assertThat(faults("case", "policy: huachi")).isEmpty();
        assertThat(faults("case", "{}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "policy: huachi",
                "{facts: {a: {type: boolean, label: 甲}}, policy: huachi}",
                "facts: {a: {type: boolean, label: 甲, default: false}}",
                "facts: {a: {type: number, label: 甲, decimals: -1}}",
                "definitions: [a]",
                "events: {Accepted: {label: 受理}}",
                "constraints: [{id: c, never: a, reason: 甲, unless: b}]"
            })
    void what_a_vocabulary_may_not_say_is_refused(String content) {
        assertThat(faults("vocabulary", content)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests: []",
                "tests: [{id: a, says: 甲, source: 第六条}]",
                "tests: [{id: a, source: 第六条, expect: {conclusion: eligible}}]",
                "tests: [{says: 甲, source: 第六条, expect: {conclusion: eligible}}]",
                "tests: [{id: a, says: 甲, source: 第六条, expect: {}}]",
                "tests: [{id: a, says: 甲, source: 第六条, expect: {conclusion: tolerated}}]",
                "tests: [{id: a, says: 甲, source: 第六条, expect: {possible: [undetermined]}}]",
                "tests: [{id: a, says: 甲, source: 第六条, expect: {eligible: true}}]",
                "tests: [{id: a, says: 甲, source: 第六条, expect: {matches: []}}]",
                "tests: [{id: a, says: 甲, source: 第六条, case: {case: A-1}, expect: {conclusion: eligible}}]",
                "tests: [{id: a, says: 甲, source: 第六条, strict: maybe, expect: {conclusion: eligible}}]",
                "{base: {policy: huachi}, tests: [{id: a, says: 甲, source: 第六条, expect: {conclusion: eligible}}]}"
            })
    void what_a_policy_test_may_not_say_is_refused(String part) {
        String content =
                part.startsWith("{") ? part.replaceFirst("\\{", "{policy: huachi, ") : "policy: huachi\n" + part;

        assertThat(faults("policy-test", content)).isNotEmpty();
    }

    @Test
    void what_several_schemas_define_is_defined_alike() throws IOException {
        var first = new HashMap<String, JsonNode>();
        for (String name : List.of("vocabulary", "policy", "case", "policy-test", "calendar", "calendar-year")) {
            for (var definition : schemaFile(name).get("$defs").properties()) {
                first.putIfAbsent(definition.getKey(), definition.getValue());

                assertThat(definition.getValue()).as(definition.getKey()).isEqualTo(first.get(definition.getKey()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vocabulary", "policy", "case", "policy-test", "calendar", "calendar-year"})
    void a_schema_explains_each_key_in_both_languages(String name) throws IOException {
        var silent = new ArrayList<String>();
        findSilent(schemaFile(name), name, silent);

        assertThat(silent).isEmpty();
    }

    private static void findSilent(JsonNode schema, String path, List<String> silent) {
        if (schema.has("properties") && !path.contains("allOf") && !path.endsWith("then") && !path.endsWith("else")) {
            for (var property : schema.get("properties").properties()) {
                if (!explains(property.getValue())) {
                    silent.add(path + "." + property.getKey());
                }
            }
        }
        for (var child : schema.properties()) {
            if (child.getKey().equals("properties")) {
                // Keys that are explained, of which one may itself be called so.
                child.getValue()
                        .properties()
                        .forEach(key -> findSilent(key.getValue(), path + "/properties/" + key.getKey(), silent));
            } else {
                findSilent(child.getValue(), path + "/" + child.getKey(), silent);
            }
        }
    }

    private static boolean explains(JsonNode property) {
        return property.has("$ref") || property.path("description").asString("").contains(" / ");
    }

    private static List<Error> faults(String schema, String yaml) {
        var found = new ArrayList<Error>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            while (documents.hasNext()) {
                found.addAll(schema(schema).validate(documents.next()));
            }
        }
        return found;
    }

    private static Schema schema(String name) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schemaFile(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode schemaFile(String name) throws IOException {
        return JSON.readTree(Files.readString(SCHEMAS.resolve(name + ".json")));
    }

    private static Stream<Path> yamlIn(String directory) throws IOException {
        try (var files = Files.list(Path.of(directory))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }
}
