package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.evaluation.Strictness;
import rongcuo.reading.RowPlace;
import rongcuo.reading.TableChoices;
import rongcuo.screening.Screening.Keeping;
import rongcuo.screening.Tally;

/** Whatever the number of threads, and however often a run is broken off and goes on, the bytes are the same. */
class ScreeningRunTest {
    private static final int PLACES = 50;
    private static final int ROWS = 2_000;
    private static final String REMARK = "在推进重点项目建设过程中，为化解历史遗留问题，经集体研究决定先行先试，程序存在瑕疵。";

    @TempDir
    static Path folder;

    private static Path plain;
    private static Path stray;

    /** Wide, so that few rows make many portions. */
    private static String text(Random random) {
        var text = new StringBuilder("案号,姓名,适用办法,勤勉尽责,受理,工作情境,备注一,经过\r\n");
        for (int row = 0; row < ROWS; row++) {
            text.append("HC-").append(row).append(",王某");
            text.append(',')
                    .append(List.of("huachi", "zigui", "huachi、youxian", "huachi")
                            .get(random.nextInt(4)));
            text.append(',').append(List.of("是", "否", "", "不详", "约好").get(random.nextInt(row % 41 == 0 ? 5 : 4)));
            text.append(',').append(row % 19 == 0 ? "2024-09-" + (10 + random.nextInt(25)) : "");
            text.append(',').append(List.of("", "改革创新", "改革创新、重大项目", "无").get(random.nextInt(4)));
            text.append(",\"").append(row % 7 == 0 ? "两\r\n行" : "=1+1").append("\",");
            text.append(REMARK.repeat(4 + random.nextInt(30))).append("\r\n");
        }
        return text.append("合计,").append(ROWS).append("\r\n").toString();
    }

    @BeforeAll
    static void write_tables() throws IOException {
        String text = text(new Random(20_240_305));
        plain = Files.write(folder.resolve("plain.csv"), text.getBytes(StandardCharsets.UTF_8));
        // Past the middle a quote stands where a plain table has none, and a row has none of its own to end it.
        int middle = text.indexOf("\r\nHC-", text.length() / 2) + 2;
        String odd = text.substring(0, middle) + "HC-X,王\"某\",huachi\r\nHC-Y,\"李某,huachi\r\n" + text.substring(middle);
        stray = Files.write(folder.resolve("stray.csv"), odd.getBytes(Charset.forName("GB18030")));
    }

    private static List<ScreenedTable> tables(Path... files) {
        var tables = new ArrayList<ScreenedTable>();
        for (var file : files) {
            tables.add(OpenedTable.of(file, TableChoices.AUTOMATIC, List.of(), Strictness.ORDINARY, Keeping.LISTS));
        }
        return tables;
    }

    /** A run broken off by a fault of the disk. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Keeps what is written, and how far the run has come, until it is told to fail. */
    private static final class Kept implements ScreeningRun.Sink {
        private final ByteArrayOutputStream result = new ByteArrayOutputStream();
        private final ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        private final Path state;
        private final int saves;
        private final int failsAt;
        private int portions;
        private Optional<ScreeningState> saved = Optional.empty();

        /**
         * @param saves the state is saved after every so many portions
         * @param failsAt the call that fails, counted from 1: two a portion
         */
        Kept(Path state, int saves, int failsAt) {
            this.state = state;
            this.saves = saves;
            this.failsAt = failsAt;
        }

        /** Goes on after what a state says was written; what came after it is lost. */
        Kept from(Kept before) {
            var at = before.saved;
            result.write(
                    before.result.toByteArray(),
                    0,
                    at.map(ScreeningState::written).orElse(0L).intValue());
            rejects.write(
                    before.rejects.toByteArray(),
                    0,
                    at.map(ScreeningState::rejected).orElse(0L).intValue());
            saved = at;
            return this;
        }

        @Override
        public void write(byte[] ofResult, int length, byte[] rejected) {
            portions++;
            if (2 * portions - 1 == failsAt) {
                // A disk may have taken a part of it.
                result.write(ofResult, 0, length / 2);
                throw new Broken();
            }
            result.write(ofResult, 0, length);
            rejects.writeBytes(rejected);
        }

        @Override
        public void reached(int table, RowPlace place, List<Tally> tallies) {
            if (portions % saves == 0) {
                try {
                    new ScreeningState(
                                    "a run",
                                    LocalDate.of(2024, 10, 8),
                                    ScreeningState.Phase.READING,
                                    table,
                                    place,
                                    result.size(),
                                    rejects.size(),
                                    "",
                                    tallies)
                            .write(state);
                    saved = ScreeningState.read(state);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            if (2 * portions == failsAt) {
                throw new Broken();
            }
        }
    }

    private static Kept kept(int saves, int failsAt) {
        return new Kept(folder.resolve("state"), saves, failsAt);
    }

    private static ScreeningRun run(List<ScreenedTable> tables, int threads, Kept sink) {
        return new ScreeningRun(tables, OpenedTable.making(), threads, sink, problems -> true);
    }

    private static List<String> tallied(ScreeningRun run) {
        return run.tallies().stream().map(Tallied::of).toList();
    }

    private static void assertSame(Kept found, ScreeningRun run, Kept expected, ScreeningRun ofExpected, String name) {
        assertThat(tallied(run)).as(name).isEqualTo(tallied(ofExpected));
        assertThat(found.rejects.toString(StandardCharsets.UTF_8))
                .as(name)
                .isEqualTo(expected.rejects.toString(StandardCharsets.UTF_8));
        assertThat(Arrays.equals(found.result.toByteArray(), expected.result.toByteArray()))
                .as("%s: the result is the same", name)
                .isTrue();
    }

    @Test
    void one_two_and_five_threads_write_the_same_bytes() {
        var tables = tables(plain, stray);
        var expected = kept(1, 0);
        var alone = run(tables, 1, expected);
        assertThat(alone.run(Optional.empty())).isTrue();
        assertThat(expected.portions).isGreaterThan(6);
        assertThat(alone.tallies()).allSatisfy(tally -> {
            assertThat(tally.judged()).isGreaterThan(ROWS / 2);
            assertThat(tally.rejected()).isPositive();
            assertThat(tally.footers().count()).isEqualTo(1);
        });
        assertThat(alone.tallies().get(1).rows())
                .isEqualTo(alone.tallies().get(0).rows() + 2);
        for (int threads : new int[] {2, 5}) {
            var found = kept(1, 0);
            var run = run(tables(plain, stray), threads, found);
            assertThat(run.run(Optional.empty())).isTrue();
            assertSame(found, run, expected, alone, threads + " threads");
        }
    }

    @Test
    void a_run_that_is_broken_off_anywhere_goes_on_to_the_same_bytes() {
        var tables = tables(plain, stray);
        var expected = kept(1, 0);
        var whole = run(tables, 1, expected);
        assertThat(whole.run(Optional.empty())).isTrue();
        var random = new Random(20_240_305);
        for (int i = 0; i < PLACES; i++) {
            int saves = 1 + random.nextInt(4);
            int failsAt = 1 + random.nextInt(2 * expected.portions);
            String name = "place " + i + ": saved every " + saves + ", broken off at " + failsAt;
            var broken = kept(saves, failsAt);
            int threads = 1 + i % 3;
            assertThatThrownBy(() -> run(tables, threads, broken).run(Optional.empty()))
                    .as(name)
                    .isInstanceOf(Broken.class);
            var found = kept(saves, 0).from(broken);
            var run = run(tables, 1 + random.nextInt(2), found);
            assertThat(run.run(found.saved)).isTrue();
            assertSame(found, run, expected, whole, name);
        }
    }
}
