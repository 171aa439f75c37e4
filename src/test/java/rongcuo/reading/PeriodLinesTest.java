package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.calendar.PeriodUnit;
import rongcuo.reading.PeriodLine.Asked;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/** Tables of periods, as scripts and as people write them. */
class PeriodLinesTest {
    private static final LocalDate MON_2026_02_09 = LocalDate.of(2026, 2, 9);

    private final Problems problems = new Problems();

    private List<PeriodLine> lines(byte[] bytes) {
        var library = CalendarLibrary.open(List.of(Path.of("policies")), TreeCache.none(), problems);
        var reader = new PeriodLines(new ByteArrayInputStream(bytes), "-", library, Optional.empty(), "CN", problems);
        var lines = new ArrayList<PeriodLine>();
        for (var line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get());
        }
        return lines;
    }

    private List<PeriodLine> lines(String text) {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<ProblemCode> codes() {
        return problems.inFileOrder().stream().map(problem -> problem.code()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN,2026-02-09,workday,7",
                "CN,2026-02-09,workday,7\r\n",
                " CN , 2026-02-09 ,工作日, 7 ",
                "\"CN\",\"2026-02-09\",workday,\"7\"",
                ",2026年2月9日,workday,007",
                "\n\nCN,20260209,working-days,7\n\n",
                "\uFEFFregion,start,kind,n\nCN,2026-02-09,workday,7",
                "数量,单位,起算日,地区\n7,工作日,2026-02-09,CN",
                "id,N,Kind,Start,Region\nA-1,7,workday,2026-02-09,CN"
            })
    void a_period_is_read_however_it_is_written(String text) {
        var lines = lines(text);

        assertThat(codes()).isEmpty();
        Asked asked = lines.get(lines.size() - 1).asked().orElseThrow();
        assertThat(asked.calendar().id()).isEqualTo("CN");
        assertThat(asked.start()).isEqualTo(MON_2026_02_09);
        assertThat(asked.period().length()).isEqualTo(7);
        assertThat(asked.period().unit()).isEqualTo(PeriodUnit.WORKING_DAYS);
    }

    @Test
    void an_older_encoding_is_read_too() {
        var lines = lines("地区,起算日,单位,数量\nCN,2026-02-09,月,1\n".getBytes(Charset.forName("GB18030")));

        assertThat(lines.get(1).asked().orElseThrow().period().unit()).isEqualTo(PeriodUnit.MONTHS);
    }

    @Test
    void a_line_longer_than_any_buffer_spoils_itself_alone() {
        var lines = lines("CN,2026-02-09,workday,7\n" + "x".repeat(300_000) + "\nCN,2026-02-09,workday,8\n");

        assertThat(lines)
                .extracting(PeriodLine::kind)
                .containsExactly(PeriodLine.Kind.PERIOD, PeriodLine.Kind.FAULTY, PeriodLine.Kind.PERIOD);
        assertThat(codes()).containsExactly(ProblemCode.TEXT_TOO_LONG);
    }

    @Test
    void a_line_across_the_end_of_the_buffer_is_whole() {
        var text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("CN,2026-02-09,workday,").append(i % 500 + 1).append(i % 2 == 0 ? "\n" : "\r\n");
        }

        var lines = lines(text.toString());

        assertThat(codes()).isEmpty();
        assertThat(lines).hasSize(10_000);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).asked().orElseThrow().period().length()).isEqualTo(i % 500 + 1);
        }
    }

    @Test
    void what_follows_a_quote_without_its_pair_is_read() {
        var lines = lines("CN,2026-02-09,workday,\"7\nCN,2026-02-09,workday,8\n");

        assertThat(lines).extracting(PeriodLine::kind).containsExactly(PeriodLine.Kind.FAULTY, PeriodLine.Kind.PERIOD);
        assertThat(lines.get(0).text()).isEqualTo("\"CN,2026-02-09,workday,\"\"7\",,,");
    }

    @Test
    void no_text_ends_the_table() {
        var lines = lines("CN,2026-02-09,workday,7\n\0\1\2\nCN,2026-02-09,workday,8\n");

        assertThat(lines).hasSize(1);
        assertThat(codes()).containsExactly(ProblemCode.NOT_TEXT);
    }

    @Test
    void no_more_faults_are_kept_than_anybody_reads() {
        assertThat(lines("XX,2026-02-09,workday,7\n".repeat(5_000))).hasSize(5_000);

        assertThat(codes()).hasSize(500);
    }
}
