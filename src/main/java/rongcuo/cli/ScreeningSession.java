package rongcuo.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rongcuo.casefile.TableColumn;
import rongcuo.casefile.TableColumn.Role;
import rongcuo.cli.ScreeningState.Phase;
import rongcuo.evaluation.Conclusion;
import rongcuo.fact.FactType;
import rongcuo.reading.TextFile;
import rongcuo.rendering.Messages;
import rongcuo.rendering.OwnColumns;
import rongcuo.rendering.RejectsCsv;
import rongcuo.rendering.ResultCsv;
import rongcuo.rendering.ResultJsonLines;
import rongcuo.rendering.ResultRows;
import rongcuo.rendering.ResultWorkbook;
import rongcuo.rendering.SafeText;
import rongcuo.rendering.ScreeningAccount;
import rongcuo.screening.Screening.Keeping;
import rongcuo.screening.Tally;

/** One call of {@code screen}: from opened tables to a result in its place, and what is said of it. */
final class ScreeningSession {
    private final Call call;
    private final ScreenedTables opened;
    private final Messages messages;
    private final Messages problemWords;
    private final Format format;
    private final List<ScreenedTable> tables;
    private final RejectedRows rejected;
    private final List<Conclusion> failing;

    private enum Format {
        CSV,
        XLSX,
        JSONL
    }

    ScreeningSession(Call call, ScreenedTables opened) {
        this.call = call;
        this.opened = opened;
        this.messages = call.messages();
        this.problemWords = Messages.ofProblems(call.language());
        this.format = format(call);
        this.tables = opened.tables(format == Format.JSONL ? Keeping.JUDGEMENTS : Keeping.LISTS);
        this.rejected = new RejectedRows(call.has(Options.STRICT_ROWS));
        this.failing = Conclusions.named(Options.FAIL_ON, call);
    }

    /** By what is asked for, or else by the ending of the result's name. */
    private static Format format(Call call) {
        var ending = FileEnding.of(call.value(Options.OUTPUT));
        FileEnding.of(call.value(Options.REJECTS)).requireIn(List.of("csv"));
        if (!call.has(Options.FORMAT)) {
            ending.requireIn(ScreenCommand.FORMATS);
        }
        return Format.valueOf(call.choice(
                        Options.FORMAT, ending.letters().isEmpty() ? "csv" : ending.letters(), ScreenCommand.FORMATS)
                .toUpperCase(Locale.ROOT));
    }

    ExitCode run() throws IOException {
        var result = call.value(Options.OUTPUT).map(TextFile::pathOf);
        refuse(result);
        var account = new ScreeningAccounts(call, opened, tables);
        account.refuseExisting();
        opened.requireSound();
        opened.tellForms();
        opened.tellMissingFacts(tables);
        var progress = ScreeningProgress.of(call, tables);
        try {
            return result.isPresent() ? toFile(result.get(), account, progress) : toStandardOutput(account, progress);
        } finally {
            progress.end();
        }
    }

    private void refuse(Optional<Path> result) {
        for (var table : tables) {
            if (format != Format.JSONL && !headings(table).equals(headings(tables.get(0)))) {
                throw new UsageFault(
                        "other-headings",
                        tables.get(0).table().name(),
                        table.table().name());
            }
        }
        if (result.isEmpty() && format == Format.XLSX) {
            throw new UsageFault("xlsx-needs-file");
        }
        if (call.has(Options.RESUME) && (result.isEmpty() || opened.isStandardInput())) {
            throw new UsageFault("resume-input");
        }
        refuseShared(result);
        if (result.isEmpty() || !goesOn(result.get())) {
            // Says before any work is done that the file is there already.
            call.output();
        }
        if (result.isEmpty()) {
            call.output(call.value(Options.REJECTS));
        }
    }

    /** Not even a forced run may write over the table it reads, nor over another of its own files. */
    private void refuseShared(Optional<Path> result) {
        var written = new ArrayList<Path>();
        result.ifPresent(written::add);
        if (result.isPresent() && !call.has(Options.REJECTS)) {
            written.add(rejects(result.get()));
        }
        for (String option : List.of(Options.REJECTS, Options.SUMMARY, Options.REPORT)) {
            call.value(option).map(TextFile::pathOf).ifPresent(written::add);
        }
        var seen = new HashSet<Path>();
        for (var file : written) {
            if (opened.reads(file)) {
                throw new UsageFault("output-is-input", file.toString());
            }
            if (!seen.add(file.toAbsolutePath().normalize())) {
                throw new UsageFault("output-twice", file.toString());
            }
        }
    }

    private Path rejects(Path result) {
        return call.value(Options.REJECTS).map(TextFile::pathOf).orElseGet(() -> ScreeningFiles.rejectsOf(result));
    }

    private boolean goesOn(Path result) {
        return call.has(Options.RESUME) && ScreeningFiles.areLeftFor(result);
    }

    private static List<String> headings(ScreenedTable table) {
        return table.header().columns().stream().map(TableColumn::heading).toList();
    }

    private ExitCode toFile(Path result, ScreeningAccounts account, ScreeningProgress progress) throws IOException {
        var rejects = rejects(result);
        boolean goesOn = goesOn(result);
        try (var files = ScreeningFiles.of(result, rejects)) {
            if (!goesOn) {
                refuseExisting(result);
                refuseExisting(rejects);
            }
            var from = begin(files);
            if (from.isPresent() && from.get().phase() == Phase.ENDED) {
                return finish(files, from.get().tallies(), account);
            }
            var making = making();
            var sink = new FileSink(call, files, from, opened.fingerprint(format.name()), progress);
            if (from.isEmpty()) {
                var head = making.results().apply(tables.get(0)).head();
                sink.write(
                        head, head.length, making.rejects().apply(tables.get(0)).head());
            }
            var run = new ScreeningRun(tables, making, threads(), sink, rejected);
            progress.mayBeInterrupted(result.toString());
            boolean ended = run.run(from);
            progress.end();
            if (!ended) {
                files.discard();
                rejected.tellStopped(call);
                return ExitCode.INVALID;
            }
            sink.end(run.tallies());
            return finish(files, run.tallies(), account);
        }
    }

    /** Asked again under the lock: another run may have ended while this one waited for its turn. */
    private void refuseExisting(Path file) {
        if (!call.has(Options.FORCE) && Files.exists(file)) {
            throw new OutputFault(file.toString(), OutputFault.Reason.EXISTS);
        }
    }

    /** Where an earlier run stood; empty for a run of its own. */
    private Optional<ScreeningState> begin(ScreeningFiles files) throws IOException {
        var found = files.state();
        var from = call.has(Options.RESUME) ? found : Optional.<ScreeningState>empty();
        if (from.isPresent() && !from.get().fingerprint().equals(opened.fingerprint(format.name()))) {
            throw new UsageFault("resume-changed", files.result().toString());
        }
        if (found.isPresent() && from.isEmpty()) {
            say("screening.begun-anew");
        }
        if (from.isPresent()) {
            say(
                    "screening.resumed",
                    Long.toString(
                            from.get().tallies().stream().mapToLong(Tally::rows).sum()));
        }
        if (from.isPresent() && from.get().phase() == Phase.ENDED) {
            return from;
        }
        files.open(
                from.map(ScreeningState::written).orElse(0L),
                from.map(ScreeningState::rejected).orElse(0L));
        if (from.isPresent() && !from.get().checks().equals(files.checks())) {
            throw new UsageFault("resume-changed", files.result().toString());
        }
        return from;
    }

    private void say(String key, String... arguments) throws IOException {
        if (!call.has(Options.QUIET)) {
            call.surroundings().err().append(messages.text(key, arguments)).append('\n');
        }
    }

    private ExitCode finish(ScreeningFiles files, List<Tally> tallies, ScreeningAccounts account) throws IOException {
        var tally = whole(tallies);
        rejected.tell(call, tally.rejected(), Optional.of(files.rejects().toString()));
        var described = account.of(tallies, tally, Optional.of(files));
        account.writeReport(described, Optional.of(files.rejectsNow()).filter(Files::exists));
        boolean isWorkbookDue = format == Format.XLSX && Files.exists(files.part());
        files.finish(isWorkbookDue ? workbook(files, described) : files.part(), tally.rejected() > 0);
        tellEmpty(tallies);
        if (tally.rejected() == 0 && Files.exists(files.rejects())) {
            say("screening.rejects-of-before", SafeText.of(files.rejects().toString()));
        }
        account.tell(described);
        tellRepeated(tally);
        return exitCode(tally);
    }

    private Path workbook(ScreeningFiles files, ScreeningAccount account) {
        var workbook = files.result().resolveSibling("." + files.result().getFileName() + ".rongcuo-xlsx");
        try (var out = Files.newOutputStream(workbook)) {
            new ResultWorkbook(messages).write(files.part(), ownColumns(), account, out);
        } catch (IOException e) {
            throw OutputFault.unwritten(files.result(), e);
        }
        return workbook;
    }

    private OwnColumns ownColumns() {
        var first = new HashSet<String>();
        var texts = new HashSet<String>();
        var numbers = new HashSet<String>();
        for (var table : tables) {
            for (int i = 0; i < table.header().columns().size(); i++) {
                String heading = table.header().columns().get(i).heading();
                var role = table.header().columns().get(i).role();
                if (role == Role.CASE || role == Role.NAME) {
                    first.add(heading);
                }
                if (role == Role.CASE || role == Role.IDENTITY) {
                    texts.add(heading);
                }
                var fact = table.header().fact(i);
                if (fact.isPresent() && fact.get().type() instanceof FactType.NumberType) {
                    numbers.add(heading);
                }
            }
        }
        return new OwnColumns(first, texts, numbers);
    }

    private ExitCode toStandardOutput(ScreeningAccounts account, ScreeningProgress progress) throws IOException {
        var named = call.value(Options.REJECTS);
        if (named.isEmpty()) {
            return print(OutputStream.nullOutputStream(), account, progress);
        }
        var spooled = Files.createTempFile("rongcuo-", ".csv");
        try {
            ExitCode code;
            try (var rejects = new BufferedOutputStream(Files.newOutputStream(spooled))) {
                rejects.write(making().rejects().apply(tables.get(0)).head());
                code = print(rejects, account, progress);
            }
            if (code == ExitCode.PARTLY) {
                call.output(named).writeBytes(stream -> Files.copy(spooled, stream));
            }
            return code;
        } finally {
            Files.delete(spooled);
        }
    }

    private ExitCode print(OutputStream rejects, ScreeningAccounts account, ScreeningProgress progress)
            throws IOException {
        var making = making();
        var out = call.surroundings().out();
        out.append(new String(making.results().apply(tables.get(0)).head(), StandardCharsets.UTF_8));
        var run = new ScreeningRun(tables, making, threads(), new PrintedSink(out, rejects, progress), rejected);
        if (!run.run(Optional.empty())) {
            rejected.tellStopped(call);
            return ExitCode.INVALID;
        }
        progress.end();
        var tally = whole(run.tallies());
        rejected.tell(call, tally.rejected(), call.value(Options.REJECTS));
        var described = account.of(run.tallies(), tally, Optional.empty());
        account.writeReport(described, Optional.empty());
        tellEmpty(run.tallies());
        account.tell(described);
        tellRepeated(tally);
        return exitCode(tally);
    }

    /** A table without cases may be another than was meant. */
    private void tellEmpty(List<Tally> tallies) throws IOException {
        for (int i = 0; i < tallies.size(); i++) {
            if (tallies.get(i).rows() == 0) {
                say("screening.no-rows", SafeText.of(tables.get(i).table().name()));
            }
        }
    }

    private void tellRepeated(Tally tally) throws IOException {
        if (!call.has(Options.QUIET)) {
            RepeatedCases.in(tables, tally.rows())
                    .tell(messages, call.surroundings().err());
        }
    }

    private static Tally whole(List<Tally> tallies) {
        var whole = new Tally();
        tallies.forEach(whole::add);
        return whole;
    }

    private int threads() {
        return Math.max(1, call.count(Options.THREADS, Runtime.getRuntime().availableProcessors()));
    }

    private ScreeningRun.Making making() {
        return new ScreeningRun.Making(this::results, this::rejects);
    }

    private RejectsCsv rejects(ScreenedTable table) {
        String file = table.table().name();
        var columns = table.header().columns();
        return tables.size() == 1
                ? new RejectsCsv(file, columns, messages, problemWords)
                : RejectsCsv.ofOneOfSeveral(file, columns, messages, problemWords);
    }

    private ResultRows results(ScreenedTable table) {
        String file = table.table().name();
        var columns = table.header().columns();
        if (format == Format.JSONL) {
            return new ResultJsonLines(file, columns, messages, problemWords);
        }
        return tables.size() == 1
                ? new ResultCsv(columns, messages, problemWords)
                : ResultCsv.ofOneOfSeveral(file, columns, messages, problemWords);
    }

    private ExitCode exitCode(Tally tally) {
        if (tally.rejected() > 0) {
            return ExitCode.PARTLY;
        }
        for (var ofPolicy : tally.policies().values()) {
            for (Conclusion conclusion : failing) {
                if (ofPolicy.conclusions().containsKey(conclusion)) {
                    return ExitCode.FOUND;
                }
            }
        }
        return ExitCode.DONE;
    }
}
