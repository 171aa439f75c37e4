package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.source.Interruption;

/** What Ctrl-C does to a command of a session. */
@Timeout(60)
class StoppableWorkTest {
    @TempDir
    Path folder;

    @Test
    void what_looks_at_interruption_ends_at_once() throws IOException {
        var delays = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var work = new StoppableWork(() -> {
            begun.countDown();
            while (true) {
                try {
                    Interruption.check();
                } catch (CancellationException e) {
                    return ExitCode.INTERRUPTED;
                }
            }
        });
        stopping(work, begun);
        assertThat(work.run(delays::incrementAndGet)).contains(ExitCode.INTERRUPTED);
        assertThat(delays).hasValue(0);
    }

    private static void stopping(StoppableWork work, CountDownLatch begun) {
        var other = new Thread(() -> {
            try {
                begun.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // An impatient user does not lose the session.
            work.stop();
            work.stop();
        });
        other.setDaemon(true);
        other.start();
    }

    @Test
    void what_goes_on_is_left_only_by_whoever_was_told_so() throws IOException {
        var never = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var work = new StoppableWork(() -> {
            begun.countDown();
            while (never.getCount() > 0) {
                Thread.onSpinWait();
            }
            return ExitCode.DONE;
        });
        stopping(work, begun);
        var told = new AtomicInteger();
        var left = work.run(() -> {
            told.incrementAndGet();
            work.stop();
        });
        never.countDown();
        assertThat(left).isEmpty();
        assertThat(told).hasValue(1);
    }

    @Test
    void a_defect_of_the_work_is_not_swallowed() {
        assertThatThrownBy(() -> new StoppableWork(() -> {
                            throw new IOException("no room");
                        })
                        .run(() -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("no room");
        assertThatThrownBy(() -> new StoppableWork(() -> {
                            throw new UsageFault("twice");
                        })
                        .run(() -> {}))
                .isInstanceOf(UsageFault.class);
    }

    @Test
    void commands_that_search_stop_without_a_word_and_without_a_report() {
        for (var command : List.of(
                List.of("policy", "prove", "huachi"),
                List.of("compare", "huachi", "zigui"),
                List.of("policy", "test"),
                List.of("evaluate", "samples/huachi-road-widening.yaml"),
                List.of("whatif", "samples/huachi-road-widening.yaml"))) {
            Thread.currentThread().interrupt();
            Program.Run run;
            try {
                run = Program.run(command);
            } finally {
                Thread.interrupted();
            }
            assertThat(run).as("%s", command).isEqualTo(new Program.Run("", "", ExitCode.INTERRUPTED.code()));
            assertThat(Program.run(command).code()).as("%s", command).isLessThan(2);
        }
    }

    @Test
    void a_screening_that_is_stopped_can_go_on() throws IOException {
        var table = folder.resolve("table.csv");
        var rows = new StringBuilder("案件编号,适用办法,损失程度\n");
        for (int i = 0; i < 50_000; i++) {
            rows.append("HC-").append(i).append(",huachi,较小\n");
        }
        Files.writeString(table, rows);
        var result = folder.resolve("result.csv");
        var err = new StringBuilder();
        var around = Program.surroundings(new StringBuilder(), err);
        var thread = Thread.currentThread();
        var clock = new AtomicInteger();
        // The first looks at the clock come before any row is read.
        var interrupting = new Surroundings(
                around.out(),
                around.err(),
                around.in(),
                around.environment(),
                around.home(),
                around.today(),
                around.terminal(),
                around.watcher(),
                () -> {
                    int looks = clock.incrementAndGet();
                    if (looks == 6) {
                        thread.interrupt();
                    }
                    return looks * 3_000_000_000L;
                });
        int code;
        try {
            code = new Rongcuo(interrupting).run("screen", table.toString(), "-o", result.toString(), "--threads", "1");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(code).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(err.toString()).contains("--resume");
        assertThat(result).doesNotExist();
        var resumed = Program.run(List.of("screen", table.toString(), "-o", result.toString(), "--resume"));
        assertThat(resumed.err()).contains("接着上次筛查");
        assertThat(Files.readAllLines(result)).hasSize(50_001);
    }

    @Test
    void a_case_that_would_be_lost_stands_beside_its_file() throws IOException {
        var file = folder.resolve("案件.yaml");
        Files.writeString(file, "case: HC-1\n");
        assertThat(RescuedCase.leftOf(file)).isEmpty();
        var first = RescuedCase.keep(Optional.of(file), "HC-1", "case: one\n");
        var second = RescuedCase.keep(Optional.of(file), "HC-1", "case: two\n");
        assertThat(first).contains(folder.resolve("案件.unsaved.yaml"));
        assertThat(second).contains(folder.resolve("案件.unsaved-2.yaml"));
        assertThat(first.orElseThrow()).hasContent("case: one\n");
        assertThat(second.orElseThrow()).hasContent("case: two\n");
        assertThat(file).hasContent("case: HC-1\n");
        assertThat(RescuedCase.leftOf(file)).isEqualTo(second);
        var script = folder.resolve("script");
        Files.writeString(script, "open " + file + "\n");
        assertThat(Program.run(List.of("shell", "--script", script.toString(), "--width", "200"))
                        .out())
                .contains("案件.unsaved-2.yaml");
    }

    @Test
    void a_case_without_a_folder_to_write_in_is_kept_elsewhere() throws IOException {
        var kept = RescuedCase.keep(Optional.of(folder.resolve("none").resolve("case.yaml")), "HC-1", "case: one\n");
        assertThat(kept.orElseThrow()).hasContent("case: one\n");
        Files.delete(kept.orElseThrow());
    }
}
