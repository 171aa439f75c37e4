package rongcuo.cli;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Applies a row function that was sent, as a machine would that knows nothing but it and the rows. */
final class AppliedElsewhere {
    private static final int THREADS = 2;

    private AppliedElsewhere() {}

    /** A row as it is sent. */
    record SentRow(int number, ArrayList<String> cells) implements Serializable {}

    /** @param arguments the files of the function and of the rows, and those for the result and the rejected rows */
    public static void main(String[] arguments) throws Exception {
        var function = (RowFunction) read(Path.of(arguments[0]));
        var rows = (Object[]) read(Path.of(arguments[1]));
        var lines = lines(function, rows);
        write(Path.of(arguments[2]), function.resultHead(), RowFunction.Kind.RESULT, lines);
        write(Path.of(arguments[3]), function.rejectedHead(), RowFunction.Kind.REJECTED, lines);
    }

    private static Object read(Path file) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(Files.newInputStream(file))) {
            return in.readObject();
        }
    }

    /** Each thread takes every second row, so that neither meets the texts in the order of the other. */
    private static List<RowFunction.Line> lines(RowFunction function, Object[] rows) throws Exception {
        var ofRows = new RowFunction.Line[rows.length][];
        var tasks = new ArrayList<Callable<Integer>>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            tasks.add(() -> {
                for (int i = first; i < rows.length; i += THREADS) {
                    var row = (SentRow) rows[i];
                    ofRows[i] = function.apply(row.cells(), row.number()).toArray(new RowFunction.Line[0]);
                }
                return first;
            });
        }
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        var lines = new ArrayList<RowFunction.Line>();
        for (var ofRow : ofRows) {
            lines.addAll(List.of(ofRow));
        }
        return lines;
    }

    private static void write(Path file, String head, RowFunction.Kind kind, List<RowFunction.Line> lines)
            throws IOException {
        var text = new StringBuilder(head);
        lines.stream().filter(line -> line.kind() == kind).forEach(line -> text.append(line.text()));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
