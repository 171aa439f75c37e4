package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of an answer must not leave out, on the shipped policies. */
class LegalWordsTest {
    private static final String SAMPLE = "samples/huachi-early-start-order.yaml";

    private static String evaluated(String... arguments) {
        var all = new ArrayList<>(List.of("evaluate", "--width", "1000"));
        all.addAll(List.of(arguments));
        return Program.run(all).out();
    }

    @Test
    void an_exception_that_decides_is_said() {
        assertThat(evaluated(SAMPLE))
                .contains("- 第七条第（一）项“违法或严重违纪”（排除情形）：条件成立，因例外不予适用")
                .contains("- 第六条“依法依规”（前提条件）：条件不成立，因例外不作要求")
                .contains("- 排除情形：不成立5项（其中因例外1项）")
                .contains("依法依规〔因例外不作要求〕");
        assertThat(evaluated("--lang", "en", SAMPLE))
                .contains(
                        "- art. 7(1), breach of law or serious breach of discipline (exclusions): the condition is met, but an exception applies, so the clause does not");
    }

    @Test
    void the_readings_are_those_of_the_clauses_on_which_the_conclusion_rests() {
        assertThat(evaluated(SAMPLE))
                .contains("第七条第（一）项是否排除第六条第（十一）、（十二）项容许的做法？")
                .contains("第六条第（十一）、（十二）项容许的做法是否会因“依法依规”而落空？")
                .contains("第六条第（二）项：“但符合……精神”")
                .doesNotContain("“造成工作被动或结果违规”是否两种行为都须具备？");
    }

    @Test
    void where_an_exclusion_bars_the_case_no_reading_of_a_circumstance_is_told() {
        String ofSecond = evaluated("samples/huachi-three-respondents.yaml").split("结论（本工具建议）", -1)[2];
        assertThat(ofSecond)
                .startsWith("：× 不予容错")
                .contains("第六条第（二）项“无明令禁止或符合部署精神”", "第七条第（五）项：“顶风违纪”是否仅指")
                .doesNotContain("第六条第（二）项：“但符合");
    }

    @Test
    void an_effect_of_some_dispositions_only_says_which() {
        assertThat(evaluated("samples/wuzhou-one-seal.yaml")).contains("考核任用等方面不受影响（报道M5；适用于：容错免责）");
        assertThat(evaluated("--lang", "en", "samples/wuzhou-one-seal.yaml"))
                .contains("(report M5; where: exemption from liability)");
        assertThat(evaluated("--format", "markdown", "samples/jiaozuo-emergency-drainage.yaml"))
                .contains("（《容错纠错的结果运用》第（二）项；适用于：从轻追究责任或减轻责任追究）");
    }

    @Test
    void an_effect_of_every_disposition_says_none() {
        assertThat(evaluated(SAMPLE)).contains("  不作负面评价（第二条）\n");
    }

    @Test
    void every_factor_is_listed_with_what_the_case_says_of_it() {
        assertThat(evaluated(SAMPLE))
                .contains(
                        "  - 背景原因（第五条）：有利\n  - 动机态度（第五条）：是否有利，尚不明\n  - 客观条件（第五条）：案件未见有利情况\n",
                        "  - 性质程度（第五条）：本工具不作判断，由有权机关衡量\n  - 后果影响（第五条）：案件未见不利情况\n");
    }

    @Test
    void whatif_does_not_undo_what_was_done() {
        assertThat(Program.run(List.of("whatif", SAMPLE)).out()).doesNotContain("纠错改正情况由“及时有效”改为“未纠错”");
        assertThat(Program.run(List.of("whatif", "--any-fact", "--to", "excluded", SAMPLE))
                        .out())
                .contains("纠错改正情况由“及时有效”改为“未纠错”");
    }

    @Test
    void whatif_proposes_what_can_still_be_done(@TempDir Path folder) throws IOException {
        String uncorrected = Files.readString(Path.of(SAMPLE)).replace("纠错改正情况: {value: 及时有效", "纠错改正情况: {value: 未纠错");
        var file = Files.writeString(folder.resolve("case.yaml"), uncorrected);
        assertThat(Program.run(List.of("whatif", file.toString())).out()).contains("纠错改正情况由“未纠错”改为不低于“不及时或效果不明显”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy list --width 120",
                "policy show wuzhou --width 120",
                "compare wuzhou youxian --width 120",
                "compare --all --width 200",
                "screen samples/台账.csv --policy wuzhou --width 200",
                "evaluate samples/wuzhou-one-seal.yaml --width 120",
                "deadlines samples/wuzhou-one-seal.yaml --width 120"
            })
    void the_standing_of_a_policy_known_from_the_news_says_that_nobody_verified_it(String call) {
        var run = Program.run(List.of(call.split(" ")));
        assertThat(run.out() + run.err()).contains("现行（据报道，是否有效未核实）");
        assertThat((run.out() + run.err()).replace("现行（据报道，是否有效未核实）", "")).doesNotContain("现行；", "现行）", " 现行 ");
    }

    @Test
    void of_a_draft_it_is_not_said_that_it_is_not_in_force() {
        assertThat(evaluated(SAMPLE)).contains("征求意见稿，未见施行；").doesNotContain("尚未施行");
    }

    @Test
    void a_tolerance_that_is_required_is_not_headed_as_one_that_may_be_given() {
        assertThat(evaluated("samples/wuzhou-permit-first.yaml"))
                .startsWith("结论（本工具建议）：√ 符合容错情形，应予容错\n")
                .contains("  - 应当：容错免责（报道M2）");
        assertThat(evaluated("samples/wuzhou-one-seal.yaml")).startsWith("结论（本工具建议）：√ 符合容错情形，可予容错\n");
        assertThat(evaluated("--format", "json", "samples/wuzhou-permit-first.yaml"))
                .contains("\"conclusion\":\"eligible\"");
    }
}
