package rongcuo.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The torture in short; in full it is a script. */
class LedgerTortureTest {
    @TempDir
    Path work;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void nothing_acknowledged_is_lost_though_writers_are_killed_at_random_moments()
            throws IOException, InterruptedException {
        var torture = new LedgerTorture(work, 3);
        torture.kill(12);
        assertThat(torture.killed()).isEqualTo(12);
        assertThat(torture.acknowledged()).isPositive();
    }
}
