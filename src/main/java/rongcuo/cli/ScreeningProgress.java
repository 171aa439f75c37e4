package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rongcuo.reading.RowPlace;
import rongcuo.rendering.DisplayWidth;
import rongcuo.rendering.SafeText;

/** How far a screening has come, on a line of a terminal that is written over again and again. */
final class ScreeningProgress {
    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = SECOND / 4;

    private final Call call;
    private final boolean isShown;
    private final long[] sizes;
    private final long total;
    private final long begun;
    private long shown;
    private long done;
    private long rowsBefore;
    private long rows;
    private int table;
    /** The cells that the line takes. */
    private int width;

    private boolean isBegun;
    private long doneAtStart;
    private long rowsAtStart;
    private Optional<Thread> hook = Optional.empty();
    private Optional<String> hint = Optional.empty();

    private ScreeningProgress(Call call, long[] sizes) {
        this.call = call;
        this.sizes = sizes;
        long sum = 0;
        for (long size : sizes) {
            sum += size;
        }
        this.total = Math.max(1, sum);
        this.isShown = call.surroundings().watcher() == Surroundings.Terminal.PRESENT && !call.has(Options.QUIET);
        this.begun = call.surroundings().clock().getAsLong();
        this.shown = begun + SECOND - BETWEEN;
    }

    static ScreeningProgress of(Call call, List<ScreenedTable> tables) {
        return new ScreeningProgress(
                call, tables.stream().mapToLong(table -> table.table().size()).toArray());
    }

    /** From now on a user who interrupts the run is told that it can go on. */
    void mayBeInterrupted(String result) {
        String words = call.messages().text("screening.interrupted", SafeText.of(result));
        var thread = new Thread(() -> print((isShown ? "\n" : "") + words + "\n"), "interrupted");
        Runtime.getRuntime().addShutdownHook(thread);
        hook = Optional.of(thread);
        hint = Optional.of(words);
    }

    /** Takes note of a place up to which rows are written. */
    void reached(int ofTable, RowPlace place) {
        if (ofTable > table) {
            rowsBefore = rows;
            table = ofTable;
        }
        rows = rowsBefore + place.rows();
        done = place.offset();
        for (int i = 0; i < table; i++) {
            done += sizes[i];
        }
        if (!isBegun) {
            isBegun = true;
            doneAtStart = done;
            rowsAtStart = rows;
        }
        long now = call.surroundings().clock().getAsLong();
        // Without rows since the first look there is no speed to tell, nor what time is left.
        if (isShown && rows > rowsAtStart && now - shown >= BETWEEN) {
            shown = now;
            show(now - begun);
        }
    }

    private void show(long nanoseconds) {
        double seconds = nanoseconds / (double) SECOND;
        long rate = Math.round((rows - rowsAtStart) / seconds);
        var words = call.messages();
        String line = done == 0
                ? words.text("screening.progress.rows", grouped(rows), grouped(rate))
                : words.text(
                        "screening.progress",
                        Long.toString(Math.min(100, 100 * done / total)),
                        grouped(rows),
                        grouped(rate),
                        Long.toString(left(seconds)));
        int cells = DisplayWidth.of(line);
        print("\r" + line + " ".repeat(Math.max(0, width - cells)));
        width = cells;
    }

    private long left(double seconds) {
        double perByte = seconds / Math.max(1, done - doneAtStart);
        return Math.round(perByte * (total - done));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Takes the line away, also of a run that is stopped from within the program. */
    void end() {
        boolean isStopped = Thread.interrupted();
        if (width > 0) {
            print("\r" + " ".repeat(width) + "\r");
            width = 0;
        }
        if (isStopped && hint.isPresent()) {
            print(hint.get() + "\n");
        }
        hint = Optional.empty();
        removeHook();
        if (isStopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void removeHook() {
        if (hook.isPresent()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook.get());
            } catch (IllegalStateException e) {
                // The run is being interrupted this very moment, and the user is told so.
                Thread.currentThread().interrupt();
            }
            hook = Optional.empty();
        }
    }

    private void print(String text) {
        try {
            call.surroundings().err().append(text);
        } catch (IOException e) {
            width = 0;
        }
    }
}
