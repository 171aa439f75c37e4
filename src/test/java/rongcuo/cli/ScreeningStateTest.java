package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.evaluation.Conclusion;
import rongcuo.reading.RowPlace;
import rongcuo.screening.Tally;
import rongcuo.source.ProblemCode;

/** What a run has left behind, and what others have put in its place. */
class ScreeningStateTest {
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);

    @TempDir
    private Path folder;

    private Path state;

    @BeforeEach
    void name() {
        state = folder.resolve(".结果.csv.rongcuo-state");
    }

    private static ScreeningState some() {
        var tally = new Tally();
        tally.addJudged(3);
        tally.addFault(ProblemCode.ROW_TOO_LONG, 2);
        tally.of("huachi@2024").conclusions().put(Conclusion.ELIGIBLE, 1L);
        tally.addDue(new Tally.DueRow("a.csv", 2, "C-1", "某某", "huachi@2024", "acceptance", "1", "2", false));
        return new ScreeningState(
                "a run",
                TUE_2024_10_08,
                ScreeningState.Phase.READING,
                0,
                new RowPlace(7, 3),
                9,
                0,
                "sums",
                List.of(tally));
    }

    /** Each as the state of a run that is sound but for one line. */
    private List<String> strange() throws IOException {
        some().write(state);
        String sound = Files.readString(state);
        var strange = new ArrayList<String>();
        for (String line : List.of(
                "phase=PAUSED",
                "table=one",
                "table=-1",
                "rows=99999999999",
                "written=99999999999999999999",
                "tallies=2000000000",
                "today=tomorrow",
                "today=",
                "0.judged=few",
                "0.count.1000000\\u001Ffault=1",
                "0.count.1000000\\u001Ffault\\u001FNO_SUCH=1",
                "0.count.1000000\\u001Fconclusion\\u001Fhuachi\\u001FNONE=1",
                "0.due.0=a.csv\\u001F2",
                "0.due.0=a.csv\\u001Ftwo",
                "checks=\\uZZZZ")) {
            strange.add(sound + line + "\n");
        }
        return strange;
    }

    @Test
    void what_was_written_is_read_again() throws IOException {
        some().write(state);
        var read = ScreeningState.read(state).orElseThrow();
        assertThat(read.today()).isEqualTo(TUE_2024_10_08);
        assertThat(read.place()).isEqualTo(new RowPlace(7, 3));
        assertThat(read.tallies().get(0).due())
                .isEqualTo(some().tallies().get(0).due());
    }

    @Test
    void what_no_run_has_written_is_no_state() throws IOException {
        for (String text : strange()) {
            Files.writeString(state, text);
            assertThat(ScreeningState.read(state)).as(text).isEmpty();
        }
        Files.write(state, "end=是\n".getBytes(StandardCharsets.UTF_16));
        assertThat(ScreeningState.read(state)).isEmpty();
    }

    @Test
    void a_screening_begins_anew_where_the_state_beside_its_result_is_none() throws IOException {
        var table = folder.resolve("案件.csv");
        Files.writeString(table, "案号,适用办法,姓名\nA,huachi,某某\n");
        var result = folder.resolve("结果.csv");
        for (String text : strange()) {
            for (String option : List.of("--force", "--resume")) {
                Files.writeString(state, text);
                var run = Program.run(List.of("screen", table.toString(), "-o", result.toString(), option));
                assertThat(run.code()).as(text + run.err()).isZero();
                assertThat(result).content().contains("某某");
                assertThat(state).doesNotExist();
                Files.delete(result);
            }
        }
    }
}
