package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.evaluation.Strictness;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.RowPlace;
import rongcuo.reading.TableChoices;
import rongcuo.screening.BlockJudge;
import rongcuo.screening.RowTaker;
import rongcuo.screening.ScreenedRow;
import rongcuo.screening.Screening.Keeping;
import rongcuo.screening.Tally;
import rongcuo.source.Problem;
import rongcuo.source.Problems;

/** What is found of rows that are judged together is what is found of each that is judged by itself. */
class BlockJudgeTest {
    private static final int TABLES = 20;
    private static final int MOST_ROWS = 260;
    private static final TableChoices COMMA =
            new TableChoices(Optional.of("utf-8"), Optional.of(","), Optional.empty(), TableChoices.Merged.TOP_LEFT);

    @TempDir
    Path folder;

    /** What came of the rows, a text a row, and how many of them were judged together. */
    private static final class Rows implements RowTaker {
        private final List<String> rows = new ArrayList<>();
        private int together;

        @Override
        public void judged(RowBlock block, int row, List<ScreenedRow> screened, List<Problem> notes) {
            var text = new StringBuilder("row " + block.number(row));
            for (var one : screened) {
                text.append(' ')
                        .append(one.policy().policy().reference())
                        .append(' ')
                        .append(one.conclusion());
                text.append(" matched");
                for (int i = 0; i < one.matched(); i++) {
                    text.append(' ').append(one.matched(i));
                }
                text.append(" excluded");
                for (int i = 0; i < one.excluded(); i++) {
                    text.append(' ').append(one.excluded(i));
                }
                text.append(" unmet");
                for (int i = 0; i < one.unmet(); i++) {
                    text.append(' ').append(one.unmet(i));
                }
                text.append(" missing");
                for (int i = 0; i < one.missing(); i++) {
                    text.append(' ').append(one.missing(i));
                }
                text.append(" offered");
                for (int i = 0; i < one.count(ScreenedRow.Part.DISPOSITIONS); i++) {
                    text.append(' ').append(one.place(ScreenedRow.Part.DISPOSITIONS, i));
                }
                text.append(' ').append(one.deadline());
                together += one.judged().isPresent() ? 0 : 1;
            }
            rows.add(text.append(' ').append(notes).toString());
        }

        @Override
        public void rejected(RowBlock block, int row, List<Problem> faults) {
            rows.add("rejected " + block.number(row) + " " + faults);
        }

        @Override
        public void rejected(UnreadRow row) {
            rows.add("unread " + row);
        }

        @Override
        public void passedOver(int number) {
            rows.add("passed over " + number);
        }
    }

    private static RowPlace first(ScreenedTable table) {
        return table.table().after(table.header().row());
    }

    private static Rows rows(ScreenedTable table) {
        var taker = new Rows();
        var judge = new BlockJudge(table.screening());
        try (var source = table.table().rows(first(table))) {
            for (var portion = source.next(); portion.isPresent(); portion = source.next()) {
                judge.judge(portion.get().rows().orElseThrow(), taker);
            }
        }
        return taker;
    }

    /** The bytes written and the counts, as texts. */
    private record Written(String result, String rejects, List<String> tallies) {}

    private static Written written(ScreenedTable table) {
        var result = new ByteArrayOutputStream();
        var rejects = new ByteArrayOutputStream();
        var sink = new ScreeningRun.Sink() {
            @Override
            public void write(byte[] ofResult, int length, byte[] rejected) {
                result.write(ofResult, 0, length);
                rejects.writeBytes(rejected);
            }

            @Override
            public void reached(int ofTable, RowPlace place, List<Tally> tallies) {
                // Only what is written counts.
            }
        };
        var run = new ScreeningRun(List.of(table), OpenedTable.making(), 1, sink, problems -> true);
        assertThat(run.run(Optional.empty())).isTrue();
        return new Written(
                result.toString(StandardCharsets.UTF_8),
                rejects.toString(StandardCharsets.UTF_8),
                run.tallies().stream().map(Tallied::of).toList());
    }

    /** Compares the two ways over a table; returns how many judgements were made together. */
    private int compare(String text, List<String> asked, Strictness strictness, String name) throws IOException {
        return compare(text, OpenedTable.SHIPPED, asked, strictness, name);
    }

    private int compare(String text, PolicyLibrary library, List<String> asked, Strictness strictness, String name)
            throws IOException {
        var file = Files.writeString(folder.resolve("table.csv"), text);
        var together = OpenedTable.of(file, COMMA, library, asked, strictness, Keeping.LISTS);
        var alone = OpenedTable.of(file, COMMA, library, asked, strictness, Keeping.JUDGEMENTS);
        var found = rows(together);
        var expected = rows(alone);
        assertThat(expected.together).isZero();
        for (int i = 0; i < expected.rows.size(); i++) {
            if (!found.rows.get(i).equals(expected.rows.get(i))) {
                assertThat(found.rows.get(i)).as("%s, row %d", name, i).isEqualTo(expected.rows.get(i));
            }
        }
        assertThat(found.rows).as(name).hasSameSizeAs(expected.rows);
        var bytes = written(together);
        var bytesAlone = written(alone);
        assertThat(bytes.result.equals(bytesAlone.result))
                .as("%s, the result", name)
                .isTrue();
        assertThat(bytes.rejects).as("%s, the rejects", name).isEqualTo(bytesAlone.rejects);
        assertThat(bytes.tallies).as("%s, the tallies", name).isEqualTo(bytesAlone.tallies);
        return found.together;
    }

    private static List<Policy> some(Random random) {
        var ids = new ArrayList<>(OpenedTable.SHIPPED.ids());
        Collections.shuffle(ids, random);
        return ids.stream()
                .limit(random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1)
                .map(id -> OpenedTable.SHIPPED.findNamed(id).get(0))
                .toList();
    }

    @Test
    void tables_made_by_chance_are_judged_as_if_each_row_were_alone() throws IOException {
        int together = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            var random = new Random(seed);
            var policies = some(random);
            boolean namesPolicies = random.nextBoolean();
            var text = RandomCases.of(random, policies, namesPolicies, 1 + random.nextInt(MOST_ROWS));
            var asked = namesPolicies
                    ? List.<String>of()
                    : policies.stream().map(Policy::id).toList();
            var strictness = Strictness.values()[seed % 2];
            together += compare(text, asked, strictness, "seed " + seed);
        }
        assertThat(together).as("judgements made together").isGreaterThan(TABLES * MOST_ROWS / 10);
    }

    /** No shipped policy has such a clause: an empty list fulfils it, and a value in it does not. */
    @Test
    void values_that_a_clause_denies_are_taken_from_what_an_empty_list_fulfils() throws IOException {
        Files.writeString(folder.resolve("denying.yaml"), """
                policy: denying
                extends: huachi@2018-draft
                version: "2018-draft"
                title: 试验办法
                source: {file: denying.md, kind: excerpt}
                exclusions:
                  - id: "7.1"
                    article: 第七条第（一）项
                    label: 试验
                    text: 存在违反法律法规或严重违反纪律行为的；
                    when: {not: {context: {has-any: [key-task, major-project]}}}
                  - id: "7.2"
                    article: 第七条第（二）项
                    label: 试验
                    text: 存在违反法律法规或严重违反纪律行为的；
                    when: {not: {context: {has-all: [key-task, major-project]}}}
                """);
        var library = PolicyLibrary.open(List.of(Path.of("policies"), folder), new Problems());
        var policy = library.find("denying").get(0);
        int together = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder("案号,工作情境,对象类别,属本办法辖区\r\n");
            for (int row = 0; row < MOST_ROWS; row++) {
                text.append("HC-" + row + ",").append(context(random)).append(",党员、干部,是\r\n");
            }
            together += compare(
                    text.toString(), library, List.of(policy.id()), Strictness.values()[seed % 2], "seed " + seed);
        }
        assertThat(together).as("judgements made together").isGreaterThan(TABLES * MOST_ROWS / 2);
    }

    private static String context(Random random) {
        var values = new ArrayList<>(List.of("重点工作", "重大项目", "重点领域", "社会稳定"));
        Collections.shuffle(values, random);
        return String.join("、", values.subList(0, random.nextInt(values.size() + 1)));
    }

    @Test
    void a_column_of_more_texts_than_are_numbered_changes_nothing() throws IOException {
        var text = new StringBuilder("案号,勤勉尽责,背景\r\n");
        var random = new Random(20_240_305);
        for (int row = 0; row < 5_000; row++) {
            // Over two thousand different texts, refused or not, and then ones met before.
            text.append("HC-" + row + ",")
                    .append(row % 3 == 0 ? "是" + " ".repeat(row % 7) : row % 3 == 1 ? "否" : "约" + row + "次")
                    .append(',')
                    .append(random.nextInt(3) == 0 ? "某某" + row : "无")
                    .append("\r\n");
        }
        compare(text.toString(), List.of("huachi"), Strictness.ORDINARY, "many texts");
    }
}
