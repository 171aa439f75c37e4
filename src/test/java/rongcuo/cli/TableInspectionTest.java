package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.reading.ColumnMap;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TableChoices;
import rongcuo.source.Language;
import rongcuo.source.Problems;

class TableInspectionTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();

    private ExitCode inspect(String text, Charset encoding, List<String> asked, List<String> map) throws IOException {
        var file = Files.write(folder.resolve("台账.csv"), text.getBytes(encoding));
        var spec = CommandSpec.create();
        Options.declareShared(spec);
        var call = new Call(new CommandLine(spec).parseArgs(), Program.surroundings(out, err), Language.CHINESE);
        var problems = new Problems();
        var library = PolicyLibrary.open(List.of(Path.of("policies")), problems);
        var settings = new TableInspection.Settings(
                asked, ColumnMap.of("--map", map), TableChoices.AUTOMATIC, Optional.empty());
        return TableInspection.run(call, library, settings, Map.of("台账.csv", file));
    }

    @Test
    void a_table_as_offices_have_it_is_shown_with_all_that_was_found_out() throws IOException {
        var code = inspect("""
                某县容错纠错案件台账,,,,,,

                序号,案号,姓名,适用办法,受理,勤勉尽责,经办人
                1,HC-1,张三,huachi,2024-9-5,是,甲
                2,HC-2,李四,huachi,2024-9-31,看情况,乙
                合计,,2,,,,
                """, GB18030, List.of(), List.of());
        assertThat(code).isEqualTo(ExitCode.PARTLY);
        assertThat(err).isEmpty();
        assertThat(out.toString())
                .contains("编码      GB18030（推断）")
                .contains("列名行    第3行")
                .contains("略过      第1行：某县容错纠错案件台账")
                .contains("已看      列名以下全部2行，其中1行有误")
                .contains("非案件行  1行（合计、签名、示例等；第6行）")
                .contains("适用办法  huachi")
                .contains("D   适用办法")
                .contains("× 第5行：“受理”列：没有 `2024-9-31` 这一天");
    }

    @Test
    void a_sound_table_of_which_the_call_says_all_is_found_sound() throws IOException {
        var code =
                inspect("文号,尽职\nA,是\n", StandardCharsets.UTF_8, List.of("huachi"), List.of("文号=case", "尽职=diligent"));
        assertThat(err).isEmpty();
        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("指定").contains("没有列的事实").contains("未发现");
    }

    @Test
    void only_the_first_thousand_rows_are_looked_at() throws IOException {
        inspect("案号,适用办法\n" + "A,huachi\n".repeat(1001), StandardCharsets.UTF_8, List.of(), List.of());
        assertThat(out.toString()).contains("列名以下1000行，其中0行有误；其余未看");
    }

    @Test
    void a_table_without_headings_cannot_be_read() throws IOException {
        assertThat(inspect("物品,数量\n椅子,3\n", StandardCharsets.UTF_8, List.of(), List.of()))
                .isEqualTo(ExitCode.INVALID);
        assertThat(out.toString()).contains("未找到").contains("物品, 数量");
    }
}
