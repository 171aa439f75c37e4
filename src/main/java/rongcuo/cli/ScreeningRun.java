package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.reading.RowPlace;
import rongcuo.reading.RowPortion;
import rongcuo.reading.RowSource;
import rongcuo.rendering.RejectsCsv;
import rongcuo.rendering.ResultRows;
import rongcuo.rendering.RowBytes;
import rongcuo.screening.BlockJudge;
import rongcuo.screening.RowCounts;
import rongcuo.screening.RowTaker;
import rongcuo.screening.ScreenedRow;
import rongcuo.screening.Tally;
import rongcuo.source.Problem;

/**
 * Screens tables: reads, judges and writes portion after portion, side by side, and takes what comes of them in the
 * order of the rows. Whatever the number of threads, the bytes written are the same.
 */
final class ScreeningRun {
    private final List<ScreenedTable> tables;
    private final Sink sink;
    private final Making making;
    private final int threads;
    private final List<Tally> tallies = new ArrayList<>();
    private final Rejections rejections;
    /** Room for results that have been written. */
    private final Queue<RowBytes> spare = new ConcurrentLinkedQueue<>();

    private Optional<RowPlace> notPlain = Optional.empty();
    private RowPlace reached = RowPlace.START;
    private int current;
    private boolean stopped;

    /** Makes what writes the rows of a table, for one thread. */
    record Making(Function<ScreenedTable, ResultRows> results, Function<ScreenedTable, RejectsCsv> rejects) {}

    /** Where the result goes. */
    interface Sink {
        void write(byte[] result, int length, byte[] rejected);

        /** Told after each portion that is written, and where the run then stands. */
        void reached(int table, RowPlace place, List<Tally> tallies);
    }

    /** Told of the rows that were rejected, portion after portion, in their order. */
    interface Rejections {
        /** Takes what is wrong with the rows of a portion; says whether the run is to go on. */
        boolean rejected(List<Problem> problems);
    }

    ScreeningRun(List<ScreenedTable> tables, Making making, int threads, Sink sink, Rejections rejections) {
        this.tables = List.copyOf(tables);
        this.making = making;
        this.threads = threads;
        this.sink = sink;
        this.rejections = rejections;
    }

    /**
     * Screens the tables.
     *
     * @param from where an earlier run stood that did not end
     * @return whether it came to the end
     */
    boolean run(Optional<ScreeningState> from) {
        int first = from.map(ScreeningState::table).orElse(0);
        from.ifPresent(state -> tallies.addAll(state.tallies()));
        for (current = first; current < tables.size(); current++) {
            var table = tables.get(current);
            var start = from.isPresent() && current == first
                    ? from.get().place()
                    : table.table().after(table.header().row());
            if (tallies.size() == current) {
                tallies.add(new Tally());
            }
            if (!screen(table, start)) {
                return false;
            }
        }
        return true;
    }

    List<Tally> tallies() {
        return tallies;
    }

    private boolean screen(ScreenedTable table, RowPlace start) {
        var workers = new ConcurrentLinkedQueue<Worker>();
        notPlain = Optional.empty();
        reached = start;
        try (var source = table.table().rows(start);
                var tasks = new OrderedTasks<Done>(threads, this::take)) {
            boolean goesOn = screen(table, source, tasks, workers);
            if (notPlain.isEmpty() || !goesOn) {
                return goesOn;
            }
        }
        var rest = notPlain.get();
        notPlain = Optional.empty();
        try (var source = table.table().records(rest);
                var tasks = new OrderedTasks<Done>(threads, this::take)) {
            return screen(table, source, tasks, workers);
        }
    }

    private boolean screen(
            ScreenedTable table, RowSource source, OrderedTasks<Done> tasks, ConcurrentLinkedQueue<Worker> workers) {
        for (var portion = source.next(); portion.isPresent(); portion = source.next()) {
            var ofTask = portion.get();
            tasks.add(() -> done(table, ofTask, workers));
            if (notPlain.isPresent() || stopped) {
                tasks.drop();
                return !stopped;
            }
        }
        tasks.finish();
        return !stopped;
    }

    /** A worker's tables of what texts mean are kept for the next portion that any thread judges. */
    private Done done(ScreenedTable table, RowPortion portion, ConcurrentLinkedQueue<Worker> workers) {
        var rows = portion.rows();
        if (rows.isEmpty()) {
            return new Done(portion, Optional.empty(), new RowBytes(), new byte[0], List.of());
        }
        var worker = Optional.ofNullable(workers.poll()).orElseGet(() -> new Worker(table));
        var done = worker.done(portion, rows.get());
        workers.add(worker);
        return done;
    }

    private void take(Done done) {
        if (notPlain.isPresent() || stopped) {
            return;
        }
        if (done.tally.isEmpty()) {
            notPlain = Optional.of(done.portion.start());
            return;
        }
        // A run that stops at the first rejected row writes nothing of what stands beside it.
        stopped = !done.problems.isEmpty() && !rejections.rejected(done.problems);
        if (stopped) {
            return;
        }
        sink.write(done.result.array(), done.result.length(), done.rejected);
        done.result.clear();
        spare.add(done.result);
        tallies.get(current).add(done.tally.get());
        reached = done.portion.end();
        sink.reached(current, reached, tallies);
    }

    /** What came of a portion; without a tally it was not plain. */
    private static final class Done {
        private final RowPortion portion;
        private final Optional<Tally> tally;
        private final RowBytes result;
        private final byte[] rejected;
        private final List<Problem> problems;

        Done(RowPortion portion, Optional<Tally> tally, RowBytes result, byte[] rejected, List<Problem> problems) {
            this.portion = portion;
            this.tally = tally;
            this.result = result;
            this.rejected = rejected;
            this.problems = List.copyOf(problems);
        }
    }

    /** What one thread judges and writes with. */
    private final class Worker implements RowTaker {
        private final BlockJudge judge;
        private final ResultRows results;
        private final RejectsCsv rejects;
        private final RowCounts counts;
        private final List<Problem> problems = new ArrayList<>();

        Worker(ScreenedTable table) {
            this.judge = new BlockJudge(table.screening());
            this.results = making.results.apply(table);
            this.rejects = making.rejects.apply(table);
            this.counts = new RowCounts(table.table().name());
        }

        Done done(RowPortion portion, RowBlock rows) {
            problems.clear();
            judge.judge(rows, this);
            portion.release();
            var next = Optional.ofNullable(spare.poll()).orElseGet(RowBytes::new);
            return new Done(portion, Optional.of(counts.take()), results.take(next), rejects.take(), problems);
        }

        @Override
        public void judged(RowBlock block, int row, List<ScreenedRow> screened, List<Problem> notes) {
            for (var one : screened) {
                results.add(block, row, one, notes);
            }
            counts.judged(block.number(row), screened, notes);
        }

        @Override
        public void rejected(RowBlock block, int row, List<Problem> faults) {
            rejects.add(block, row, faults);
            counts.rejected(faults);
            for (var fault : faults) {
                if (fault.severity() == Problem.Severity.ERROR) {
                    problems.add(fault);
                }
            }
        }

        @Override
        public void rejected(UnreadRow row) {
            rejects.add(row);
            var problem = rejects.problem(row);
            counts.rejected(List.of(problem));
            problems.add(problem);
        }

        @Override
        public void passedOver(int number) {
            counts.passedOver(number);
        }
    }
}
