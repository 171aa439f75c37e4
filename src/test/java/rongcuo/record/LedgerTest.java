package rongcuo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.record.LedgerFault.Reason;

class LedgerTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void nameFolder() {
        folder = temporary.resolve("台账");
    }

    @Test
    void lines_are_numbered_and_chained_and_read_as_they_were_written() {
        for (LedgerDigest digest : LedgerDigest.values()) {
            var ledger = Ledgers.create(folder.resolve(digest.id()), digest, 3);
            Ledgers.append(ledger, 20);
            var reopened = Ledger.open(ledger.folder());
            var read = new ArrayList<LedgerLine>();
            reopened.forEach(read::add);
            assertThat(reopened.size()).isEqualTo(21);
            assertThat(read).extracting(LedgerLine::number).containsExactlyElementsOf(numbers(21));
            for (int i = 1; i < read.size(); i++) {
                assertThat(read.get(i).json().text("previous"))
                        .contains(read.get(i - 1).leaf(digest).toString());
                assertThat(read.get(i).json().integer("number")).contains((long) i);
            }
            assertThat(read.get(7).kind()).isEqualTo("decision");
            assertThat(read.get(7).file()).isEqualTo("records-000003.jsonl");
        }
    }

    @Test
    void the_first_line_says_what_the_ledger_is() {
        var ledger = Ledgers.of(folder, 1);
        assertThat(Ledgers.lines(ledger))
                .containsExactly("{\"created\":\"2026-01-01\",\"digest\":\"sha-256\",\"format\":1,\"kind\":\"ledger\","
                        + "\"number\":0,\"origin\":\"" + ledger.head().origin() + "\"}");
        assertThat(ledger.head().origin()).matches("华池/[0-9a-f]{16}");
        assertThat(Ledger.open(folder).head()).isEqualTo(ledger.head());
    }

    @Test
    void an_append_tells_the_numbers_and_leaves_of_its_lines() {
        var ledger = Ledgers.of(folder, 4);
        var appended = ledger.append(List.of(entry("material"), entry("decision")), Ledgers.CLAIM);
        assertThat(appended.lines()).extracting(Appended.Leaf::number).containsExactly(4L, 5L);
        assertThat(appended.lines())
                .extracting(Appended.Leaf::hash)
                .containsExactly(
                        ledger.line(4).orElseThrow().leaf(LedgerDigest.SHA_256),
                        ledger.line(5).orElseThrow().leaf(LedgerDigest.SHA_256));
        assertThat(appended.setAside()).isEmpty();
        assertThat(ledger.append(List.of(), Ledgers.CLAIM).lines()).isEmpty();
    }

    @Test
    void a_line_is_found_by_its_number_in_whatever_segment() {
        var ledger = Ledgers.of(folder, 23);
        for (long number = 0; number < 23; number++) {
            assertThat(ledger.line(number).orElseThrow().json().integer("number"))
                    .contains(number);
        }
        assertThat(ledger.line(23)).isEmpty();
        assertThat(ledger.line(-1)).isEmpty();
        var last = new ArrayList<Long>();
        ledger.forEach(17, line -> last.add(line.number()));
        assertThat(last).containsExactly(17L, 18L, 19L, 20L, 21L, 22L);
    }

    @Test
    void a_line_longer_than_any_that_is_written_is_not_the_end_of_its_file() throws IOException {
        var ledger = Ledgers.of(folder, 8);
        var file = folder.resolve("records-000002.jsonl");
        long start = Ledgers.lengthen(file, 1);
        assertThat(ledger.line(3)).isPresent();
        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> ledger.line(4),
                () -> ledger.lines(new TreeSet<>(List.of(3L, 5L))),
                () -> ledger.forEach(line -> {}),
                () -> ledger.forEachOpened((line, openings) -> {}))) {
            var fault = catchThrowableOfType(LedgerFault.class, reading);
            assertThat(fault.reason()).isEqualTo(Reason.LINE_TOO_LONG);
            assertThat(fault.file()).isEqualTo(file.toString());
            assertThat(fault.offset()).contains(start);
        }
        assertThat(ledger.line(6)).isPresent();
        assertThat(ledger.size()).isEqualTo(8);
    }

    @Test
    void an_opening_longer_than_any_that_is_written_is_not_the_end_of_its_file() throws IOException {
        var ledger = Ledgers.of(folder, 8);
        Ledgers.lengthen(folder.resolve("openings-000002.jsonl"), 0);
        assertThat(reason(() -> ledger.openings(4))).isEqualTo(Reason.LINE_TOO_LONG);
        assertThat(reason(() -> ledger.forEachOpened((line, openings) -> {}))).isEqualTo(Reason.LINE_TOO_LONG);
        assertThat(ledger.openings(2)).hasSize(1);
    }

    @Test
    void what_a_line_seals_is_opened_beside_it_and_nowhere_in_it() {
        var ledger = Ledgers.of(folder, 8);
        var opened = ledger.openings(4);
        assertThat(opened).extracting(Opening::value).containsExactly(new JsonText("张某某3"));
        var line = ledger.line(4).orElseThrow();
        assertThat(line.text()).doesNotContain("张某某");
        assertThat(Sealed.unmatched(line.json(), opened, LedgerDigest.SHA_256)).isEmpty();
        assertThat(Sealed.unmatched(ledger.line(6).orElseThrow().json(), opened, LedgerDigest.SHA_256))
                .isEqualTo(opened);
        assertThat(ledger.openings(3)).isEmpty();
        var openings = new ArrayList<Integer>();
        ledger.forEachOpened((shown, of) -> openings.add(of.size()));
        assertThat(openings).containsExactly(0, 0, 1, 0, 1, 0, 1, 0);
    }

    @Test
    void an_opening_opens_its_own_place_only() {
        var opening = Opening.of("/a", new JsonText("x"), new Random(1));
        var moved = JsonObject.EMPTY.with(
                "sealed",
                JsonObject.EMPTY.with("/b", opening.commitment(LedgerDigest.SM3).toString()));
        var json = opening.json().with("path", "/b");
        assertThat(Sealed.unmatched(moved, List.of(Opening.read(json).orElseThrow()), LedgerDigest.SM3))
                .hasSize(1);
        assertThat(Opening.read(opening.json())).contains(opening);
        assertThat(Opening.read(opening.json().with("salt", "AAAA"))).isEmpty();
        assertThat(Opening.read(opening.json().with("more", 1))).isEmpty();
        assertThat(opening.commitment(LedgerDigest.SM3))
                .isNotEqualTo(Opening.of("/a", new JsonText("x"), new Random(2)).commitment(LedgerDigest.SM3));
    }

    @Test
    void an_entry_that_the_ledger_could_not_vouch_for_is_refused_before_anything_is_written() {
        var ledger = Ledgers.of(folder, 2);
        var opening = List.of(Opening.of("/a", new JsonText("x"), new Random(1)));
        var unsealed = new LedgerEntry(JsonObject.EMPTY.with("kind", "k"), opening);
        assertThatThrownBy(() -> ledger.append(List.of(unsealed), Ledgers.CLAIM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LedgerEntry.of(JsonObject.EMPTY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> LedgerEntry.of(JsonObject.EMPTY.with("kind", "k").with("number", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.size()).isEqualTo(2);
        assertThat(ledger.append(List.of(entry("decision")), Ledgers.CLAIM).setAside())
                .isEmpty();
    }

    @Test
    void all_files_are_the_owners_only() throws IOException {
        Ledgers.of(folder, 8);
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(4)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void a_ledger_is_made_only_where_there_is_nothing() throws IOException {
        Ledgers.of(folder, 2);
        assertThat(reason(() -> Ledgers.create(folder, LedgerDigest.SM3, 3))).isEqualTo(Reason.EXISTS);
        var other = Files.createDirectory(temporary.resolve("other"));
        Files.writeString(other.resolve("notes.txt"), "");
        assertThat(reason(() -> Ledgers.create(other, LedgerDigest.SM3, 3))).isEqualTo(Reason.EXISTS);
        var file = Files.writeString(temporary.resolve("file"), "");
        assertThat(reason(() -> Ledgers.create(file, LedgerDigest.SM3, 3))).isEqualTo(Reason.EXISTS);
        assertThat(Ledger.open(folder).size()).isEqualTo(2);
        assertThat(reason(() -> Ledger.open(other))).isEqualTo(Reason.MISSING);
    }

    @Test
    void a_maker_that_died_leaves_nothing_in_the_way() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("lock"), "{\"pid\"");
        Files.writeString(folder.resolve("records-000001.jsonl.new"), "{\"kind\":");
        assertThat(Ledgers.of(folder, 3).size()).isEqualTo(3);
    }

    @Test
    void a_torn_last_line_is_set_aside_and_told() throws IOException {
        var ledger = Ledgers.of(folder, 8);
        var torn = folder.resolve("records-000003.jsonl");
        long end = Files.size(torn);
        Files.writeString(torn, "{\"kind\":\"deci", StandardOpenOption.APPEND);
        assertThat(ledger.size()).isEqualTo(8);
        assertThat(Ledgers.lines(ledger)).hasSize(8);

        var setAside = ledger.append(List.of(entry("decision")), Ledgers.CLAIM).setAside();
        assertThat(setAside).hasSize(1);
        assertThat(setAside.get(0).file()).isEqualTo("records-000003.jsonl");
        assertThat(setAside.get(0).offset()).isEqualTo(end);
        assertThat(setAside.get(0).length()).isEqualTo(13);
        assertThat(setAside.get(0).kept()).hasContent("{\"kind\":\"deci").hasParent(folder.resolve("set-aside"));
        assertThat(ledger.size()).isEqualTo(9);
        assertThat(sound(ledger)).isTrue();
    }

    @Test
    void what_a_power_failure_left_unwritten_is_set_aside_though_a_newline_follows() throws IOException {
        var ledger = Ledgers.of(folder, 8);
        var torn = folder.resolve("records-000003.jsonl");
        Files.write(torn, new byte[] {'{', 0, 0, '\n', 0, '}', '\n'}, StandardOpenOption.APPEND);
        assertThat(LedgerVerification.verify(ledger, List.of(), List.of()).findings())
                .extracting(Finding::code)
                .containsExactly(Finding.Code.TORN_TAIL);
        assertThat(ledger.append(List.of(entry("decision")), Ledgers.CLAIM).setAside())
                .hasSize(1);
        assertThat(sound(ledger)).isTrue();
    }

    @Test
    void a_segment_that_got_no_line_is_gone_on_with() throws IOException {
        var ledger = Ledgers.of(folder, 9);
        Files.writeString(folder.resolve("openings-000004.jsonl"), "{\"number\":9,\"openings\":[]}\n{\"nu");
        Files.writeString(folder.resolve("records-000004.jsonl"), "{\"ki");
        assertThat(ledger.size()).isEqualTo(9);
        assertThat(ledger.line(8)).isPresent();
        assertThat(ledger.line(9)).isEmpty();
        var appended = ledger.append(List.of(entry("decision")), Ledgers.CLAIM);
        assertThat(appended.setAside())
                .extracting(SetAside::file)
                .containsExactlyInAnyOrder("records-000004.jsonl", "openings-000004.jsonl");
        assertThat(appended.lines()).extracting(Appended.Leaf::number).containsExactly(9L);
        assertThat(ledger.line(9).orElseThrow().file()).isEqualTo("records-000004.jsonl");
        assertThat(sound(ledger)).isTrue();
    }

    @Test
    void openings_whose_line_never_came_are_set_aside() throws IOException {
        var ledger = Ledgers.of(folder, 8);
        var openings = new OpenedLine(8, List.of(Opening.of("/a", new JsonText("x"), new Random(1))));
        Files.write(folder.resolve("openings-000003.jsonl"), openings.bytes(), StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("openings-000003.jsonl"), "\n", StandardOpenOption.APPEND);
        assertThat(LedgerVerification.verify(ledger, List.of(), List.of()).findings())
                .extracting(Finding::code)
                .containsExactly(Finding.Code.OPENING_WITHOUT_LINE);
        assertThat(ledger.append(List.of(entry("decision")), Ledgers.CLAIM).setAside())
                .extracting(SetAside::file)
                .containsExactly("openings-000003.jsonl");
        assertThat(ledger.openings(8)).isEmpty();
        assertThat(sound(ledger)).isTrue();
    }

    @Test
    void a_ledger_of_a_later_format_and_a_foreign_file_are_refused() throws IOException {
        assertThat(reason(() -> Ledger.open(folder))).isEqualTo(Reason.MISSING);
        Ledgers.of(folder, 3);
        var first = folder.resolve("records-000001.jsonl");
        var text = Files.readString(first);
        Files.writeString(
                first, text.replace("\"format\":1", "\"format\":2").replace("\"kind\"", "\"future\":1,\"kind\""));
        assertThat(reason(() -> Ledger.open(folder))).isEqualTo(Reason.NEWER_FORMAT);
        for (String foreign : List.of("", "\n", "x\n", "{}\n", "{\"format\":1,\"kind\":\"ledger\"}\n", "[1]\n")) {
            Files.writeString(first, foreign);
            assertThat(reason(() -> Ledger.open(folder))).isEqualTo(Reason.FOREIGN);
        }
        var others = Map.of(
                "sha-256", "md5", "2026-01-01", "2026-13-01", "\"ledger\"", "\"book\"", "number\":0", "number\":1");
        for (var other : others.entrySet()) {
            Files.writeString(first, text.replace(other.getKey(), other.getValue()));
            assertThat(reason(() -> Ledger.open(folder))).as(other.getValue()).isEqualTo(Reason.FOREIGN);
        }
    }

    @Test
    void a_foreign_line_is_told_with_its_place_when_it_is_read_and_never_written_after() throws IOException {
        var ledger = Ledgers.of(folder, 8);
        var file = folder.resolve("records-000003.jsonl");
        long end = Files.size(file);
        Files.writeString(file, "{\"name\":\"x\"}\n", StandardOpenOption.APPEND);
        var fault = catchThrowableOfType(LedgerFault.class, () -> Ledgers.lines(ledger));
        assertThat(fault.reason()).isEqualTo(Reason.BROKEN);
        assertThat(fault.file()).endsWith("records-000003.jsonl");
        assertThat(fault.offset()).contains(end);
        assertThat(reason(() -> ledger.append(List.of(entry("decision")), Ledgers.CLAIM)))
                .isEqualTo(Reason.BROKEN);
        assertThat(file).hasSize(end + 13);
    }

    @Test
    void a_link_in_the_place_of_a_file_is_refused() throws IOException {
        var ledger = Ledgers.of(folder, 8);
        for (String name : List.of("records-000003.jsonl", "openings-000003.jsonl", "lock")) {
            var file = folder.resolve(name);
            var moved = temporary.resolve(name);
            Files.move(file, moved);
            Files.createSymbolicLink(file, moved);
            var entry = Ledgers.entry(ledger, 1, new Random(1));
            assertThat(reason(() -> ledger.append(List.of(entry), Ledgers.CLAIM)))
                    .isEqualTo(Reason.NO_PLAIN_FILE);
            Files.delete(file);
            Files.move(moved, file);
        }
        assertThat(ledger.size()).isEqualTo(8);
        assertThat(sound(ledger)).isTrue();
    }

    @Test
    void one_writer_waits_for_another_and_is_told_who_it_is() {
        var ledger = Ledgers.of(folder, 2);
        var same = Ledger.open(folder);
        try (var appender = ledger.appender(Ledgers.CLAIM)) {
            appender.append(List.of(entry("decision")));
            var fault = catchThrowableOfType(LedgerFault.class, () -> same.appender(Ledgers.IMPATIENT));
            assertThat(fault.reason()).isEqualTo(Reason.LOCKED);
            assertThat(fault.holder()).contains(Ledgers.CLAIM.claimant());
            appender.append(List.of(entry("decision")));
        }
        assertThat(same.append(List.of(entry("decision")), Ledgers.IMPATIENT).lines())
                .hasSize(1);
    }

    /** On most systems a file's locks go when any channel to it is closed, also that of a thread that only tried. */
    @Test
    void who_tries_in_vain_in_the_same_process_opens_the_ledger_to_no_other_process() throws Exception {
        var ledger = Ledgers.of(folder, 2);
        try (var appender = ledger.appender(Ledgers.CLAIM)) {
            assertThat(reason(() -> ledger.appender(Ledgers.IMPATIENT))).isEqualTo(Reason.LOCKED);
            var probe = LedgerTorture.java(LockProbe.class, folder.toString()).start();
            assertThat(probe.waitFor()).isEqualTo(LockProbe.LOCKED);
            assertThat(probe.getInputStream()).hasContent("here");
            appender.append(List.of(entry("decision")));
        }
        assertThat(LedgerTorture.java(LockProbe.class, folder.toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void a_writer_whose_lock_was_taken_away_writes_nothing() throws IOException {
        var ledger = Ledgers.of(folder, 2);
        try (var appender = ledger.appender(Ledgers.CLAIM)) {
            Files.delete(folder.resolve("lock"));
            Files.writeString(folder.resolve("lock"), "");
            assertThat(reason(() -> appender.append(List.of(entry("decision")))))
                    .isEqualTo(Reason.LOCK_STOLEN);
            assertThatThrownBy(() -> appender.append(List.of(entry("decision"))))
                    .isInstanceOf(IllegalStateException.class);
        }
        try (var appender = ledger.appender(Ledgers.CLAIM)) {
            appender.append(List.of(entry("decision")));
            Files.writeString(folder.resolve("records-000001.jsonl"), "x", StandardOpenOption.APPEND);
            assertThat(reason(() -> appender.append(List.of(entry("decision")))))
                    .isIn(Reason.LOCK_STOLEN);
        }
        assertThat(ledger.size()).isEqualTo(3);
    }

    @Test
    void many_writers_of_one_process_do_not_interleave() throws Exception {
        var ledger = Ledgers.create(folder, LedgerDigest.SHA_256, 10);
        var pool = Executors.newFixedThreadPool(4);
        var claim = new LockClaim(Ledgers.CLAIM.claimant(), Duration.ofSeconds(60));
        try {
            var all = new ArrayList<Future<List<Long>>>();
            for (int writer = 0; writer < 4; writer++) {
                int name = writer;
                all.add(pool.submit(() -> {
                    var numbers = new ArrayList<Long>();
                    for (int i = 0; i < 10; i++) {
                        var entry = LedgerEntry.of(JsonObject.EMPTY
                                .with("kind", "decision")
                                .with("writer", name)
                                .with("i", i));
                        numbers.add(Ledger.open(folder)
                                .append(List.of(entry), claim)
                                .lines()
                                .get(0)
                                .number());
                    }
                    return numbers;
                }));
            }
            var numbers = new ArrayList<Long>();
            for (Future<List<Long>> one : all) {
                numbers.addAll(one.get());
            }
            assertThat(numbers).containsExactlyInAnyOrderElementsOf(numbers(41).subList(1, 41));
        } finally {
            pool.shutdownNow();
        }
        assertThat(sound(ledger)).isTrue();
        assertThat(ledger.size()).isEqualTo(41);
    }

    @Test
    void a_name_that_no_checkpoint_can_carry_is_no_ledgers() {
        assertThatThrownBy(() -> Ledger.create(
                        folder, LedgerDigest.SM3, "a b", LocalDate.of(2026, 1, 1), new Random(1), Ledgers.CLAIM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).doesNotExist();
    }

    private static boolean sound(Ledger ledger) {
        var report = LedgerVerification.verify(ledger, List.of(), List.of());
        // The kinds of these lines are made up.
        return report.findings().stream().allMatch(finding -> finding.code() == Finding.Code.UNKNOWN_KIND);
    }

    private static LedgerEntry entry(String kind) {
        return LedgerEntry.of(JsonObject.EMPTY.with("kind", kind));
    }

    private static List<Long> numbers(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(LedgerFault.class, call).reason();
    }
}
