package rongcuo.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rongcuo.record.LedgerFault.Reason;

/**
 * Kills writers of a ledger at random moments, several at work side by side, and looks after each whether every line
 * that was acknowledged is there as it was and all verifies; then cuts and changes bytes, and fills a disk.
 *
 * <p>Arguments: how many kills, how many writers, a folder to work in, and, where there is one, a folder on a small disk.
 * The system property {@code torture.seed} has the choices of an earlier run made again; the moments differ.
 */
public final class LedgerTorture {
    private static final int KILLS_OF_A_LEDGER = 40;
    private static final int DAMAGES = 20;
    private static final int LONGEST_REST_MILLIS = 40;
    private static final int EARLY = 5;
    private static final LockClaim CLAIM =
            new LockClaim(new LockHolder(ProcessHandle.current().pid(), "localhost", "harness"), Duration.ofMinutes(2));

    private final Path work;
    private final int writers;
    private final long seed = Long.getLong("torture.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private int names;
    private int killed;
    private int rounds;
    private long acknowledged;
    private long verifications;
    private long setAside;
    private int damages;

    LedgerTorture(Path work, int writers) {
        this.work = work;
        this.writers = writers;
    }

    /** Ends with code 1 and a trace at the first thing that is wrong. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var torture = new LedgerTorture(Path.of(arguments[2]), Integer.parseInt(arguments[1]));
        torture.kill(Integer.parseInt(arguments[0]));
        System.out.println(torture.summary());
        if (arguments.length > 3) {
            System.out.println(torture.fill(Path.of(arguments[3])));
        }
    }

    String summary() {
        return ("ok    %d kills of %d writers side by side, on %d ledgers: %d lines acknowledged, none lost, none"
                        + " interleaved; %d verifications, all right; %d torn ends set aside; %d damages, all found")
                .formatted(killed, writers, rounds, acknowledged, verifications, setAside, damages);
    }

    long acknowledged() {
        return acknowledged;
    }

    int killed() {
        return killed;
    }

    /** Kills so many writers, a new ledger for each forty. */
    void kill(int kills) throws IOException, InterruptedException {
        try {
            while (killed < kills) {
                round(Math.min(KILLS_OF_A_LEDGER, kills - killed));
            }
        } catch (IllegalStateException | LedgerFault e) {
            throw new IllegalStateException("with -Dtorture.seed=" + seed + ": " + e.getMessage(), e);
        }
    }

    private void round(int kills) throws IOException, InterruptedException {
        var folder = work.resolve("ledger-" + ++rounds);
        var digest = LedgerDigest.values()[rounds % 2];
        Ledger.create(folder, digest, "torture", LocalDate.of(2026, 1, 1), random, CLAIM);
        int linesOfSegment = 5 + random.nextInt(100);
        var vouched = new ConcurrentHashMap<Long, String>();
        var all = new ArrayList<Writer>();
        try {
            for (int i = 0; i < writers; i++) {
                all.add(new Writer(folder, linesOfSegment, vouched));
            }
            for (int i = 0; i < kills; i++) {
                int victim = random.nextInt(all.size());
                // Some die while they start; most should have something to lose.
                if (random.nextInt(EARLY) > 0) {
                    all.get(victim).awaitLine();
                }
                Thread.sleep(random.nextInt(LONGEST_REST_MILLIS));
                all.get(victim).kill();
                killed++;
                check(folder, vouched);
                all.set(victim, new Writer(folder, linesOfSegment, vouched));
            }
            for (Writer writer : all) {
                writer.kill();
            }
        } finally {
            for (Writer writer : all) {
                writer.end();
            }
        }
        check(folder, vouched);
        acknowledged += vouched.size();
        mend(folder, vouched);
        damage(folder);
        try (var files = Files.list(folder.resolve("set-aside"))) {
            setAside += files.count();
        }
    }

    /** All is there that was acknowledged before the look, and nothing stands there twice or in the midst of another. */
    private void check(Path folder, Map<Long, String> vouched) {
        var due = Map.copyOf(vouched);
        var ledger = Ledger.open(folder);
        var report = LedgerVerification.verify(ledger, List.of(), List.of());
        verifications++;
        require(report.isSound(), "the ledger does not verify: " + report.findings());
        var leaves = new HashMap<Long, String>();
        var counts = new HashMap<String, Long>();
        ledger.forEach(line -> {
            leaves.put(line.number(), line.leaf(ledger.head().digest()).toString());
            if (line.number() > 0) {
                var json = line.json();
                String writer = json.text("writer").orElseThrow();
                long count = json.integer("count").orElseThrow();
                Long before = counts.put(writer, count);
                require(
                        before == null ? count == 0 : count == before + 1,
                        "a line of " + writer + " is missing or twice");
            }
        });
        due.forEach(
                (number, leaf) -> require(leaf.equals(leaves.get(number)), "acknowledged line " + number + " is lost"));
    }

    /** The next writer finds whatever the killed ones left, and goes on. */
    private void mend(Path folder, Map<Long, String> vouched) throws IOException {
        var ledger = Ledger.open(folder);
        var files = new LedgerFiles(folder);
        int last = files.segments().size();
        var torn = "{\"kind\":\"decision\",\"number\":".getBytes(StandardCharsets.UTF_8);
        Files.write(files.records(last), torn, StandardOpenOption.APPEND);
        var entry = LedgerEntry.of(JsonObject.EMPTY
                .with("kind", "decision")
                .with("writer", "harness")
                .with("count", 0));
        var appended = ledger.append(List.of(entry), CLAIM);
        require(!appended.setAside().isEmpty(), "the torn end was not set aside");
        check(folder, vouched);
    }

    /** Cuts the end and changes bytes, with a checkpoint at hand: each must be found, and no more after it is undone. */
    private void damage(Path folder) throws IOException {
        var ledger = Ledger.open(folder);
        var key = SigningKey.generate("torture", random);
        var log = ledger.leaves();
        var notes = List.of(Checkpoint.of(ledger.head(), log).sign(key));
        var keys = List.of(key.verifier());
        require(LedgerVerification.verify(ledger, notes, keys).isSound(), "a checkpoint just made does not agree");
        var files = new LedgerFiles(folder);
        var segments = files.segments();
        for (int i = 0; i < DAMAGES; i++) {
            boolean isCut = random.nextBoolean();
            Path file = files.records(isCut ? segments.size() : 1 + random.nextInt(segments.size()));
            var whole = Files.readAllBytes(file);
            if (whole.length > 0) {
                damage(file, whole.length, isCut);
                require(!isSound(folder, notes, keys), "damage to " + file + " is not found");
                Files.write(file, whole);
                damages++;
            }
        }
        require(isSound(folder, notes, keys), "the damages were undone, and are found");
    }

    /** A damaged first line may be no ledger's at all, which is a finding too. */
    private boolean isSound(Path folder, List<SignedNote> notes, List<VerifierKey> keys) {
        verifications++;
        try {
            return LedgerVerification.verify(Ledger.open(folder), notes, keys).isSound();
        } catch (LedgerFault e) {
            return false;
        }
    }

    private void damage(Path path, int length, boolean isCut) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            int at = random.nextInt(length);
            if (isCut) {
                file.setLength(at);
            } else {
                file.seek(at);
                int old = file.read();
                file.seek(at);
                file.write(old ^ 1 << random.nextInt(8));
            }
        }
    }

    /** Writes until the disk is full, makes room and writes on. */
    String fill(Path disk) throws IOException {
        var folder = disk.resolve("ledger");
        var ledger = Ledger.create(folder, LedgerDigest.SHA_256, "full", LocalDate.of(2026, 1, 1), random, CLAIM);
        var ballast = Files.write(disk.resolve("ballast"), new byte[1 << 16]);
        var vouched = new HashMap<Long, String>();
        int full = 0;
        for (int i = 0; full < 3; i++) {
            try {
                append(ledger, i, vouched);
            } catch (LedgerFault e) {
                require(e.reason() == Reason.DISK_FULL || e.reason() == Reason.WRITE_FAILED, "not a full disk: " + e);
                full++;
                checkFull(ledger, vouched);
            }
        }
        Files.delete(ballast);
        append(ledger, 0, vouched);
        checkFull(ledger, vouched);
        return "ok    a full disk: " + vouched.size()
                + " lines acknowledged, none lost, and written on when there was room";
    }

    private void append(Ledger ledger, int count, Map<Long, String> vouched) {
        var entry = LedgerWriter.entry(ledger, "full", count, random);
        for (Appended.Leaf line : ledger.append(List.of(entry), CLAIM).lines()) {
            vouched.put(line.number(), line.hash().toString());
        }
    }

    private static void checkFull(Ledger ledger, Map<Long, String> vouched) {
        var report = LedgerVerification.verify(ledger, List.of(), List.of());
        require(report.isSound(), "the ledger of a full disk does not verify: " + report.findings());
        var log = ledger.leaves();
        vouched.forEach((number, leaf) ->
                require(log.leaf(number).toString().equals(leaf), "acknowledged line " + number + " is lost"));
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(fault);
        }
    }

    /** A process that writes, and what it says that it has written. */
    private final class Writer {
        private final Process process;
        private final Thread reader;
        private final Path complaints;
        private final CountDownLatch hasLine = new CountDownLatch(1);

        Writer(Path folder, int linesOfSegment, Map<Long, String> vouched) throws IOException {
            String name = "w" + ++names;
            complaints = work.resolve("complaints-" + name);
            process = java(LedgerWriter.class, folder.toString(), name, Integer.toString(linesOfSegment))
                    .redirectError(Redirect.to(complaints.toFile()))
                    .start();
            reader = new Thread(() -> read(vouched), name);
            reader.start();
        }

        private void read(Map<Long, String> vouched) {
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    var parts = line.split(" ");
                    // The last line of a killed process may be cut; nobody was told what it does not say.
                    if (parts.length == 2 && HashValue.parse(parts[1]).isPresent()) {
                        vouched.put(Long.valueOf(parts[0]), parts[1]);
                        hasLine.countDown();
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void awaitLine() throws InterruptedException {
            require(hasLine.await(1, TimeUnit.MINUTES), "a writer writes nothing");
        }

        void kill() throws IOException, InterruptedException {
            require(process.isAlive(), "a writer ended by itself: " + Files.readString(complaints));
            end();
        }

        /** Leaves nothing running, whether it was killed before or not. */
        void end() throws IOException, InterruptedException {
            // By its handle: the process itself would throw away what it has printed and nobody has read yet.
            process.toHandle().destroyForcibly();
            process.waitFor();
            reader.join();
            Files.deleteIfExists(complaints);
        }
    }

    /** A process of Java that starts as soon as one can. */
    static ProcessBuilder java(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Only what a writer needs: it starts sooner. */
    private static String classPath() {
        return Stream.of(
                        Ledger.class,
                        LedgerWriter.class,
                        LedgerDigest.SM3.start().getClass())
                .map(type -> Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .toString())
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
