package rongcuo.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.record.Finding.Code;

/** Changes ledgers at random and asks whether that is seen, as far as it can be, and where. */
class LedgerAttackTest {
    /** How many attacks, and how many ledgers that nobody attacked: {@code -Dattacks=1000}. */
    private static final int TIMES = Integer.getInteger("attacks", 60);

    private static final int ATTACKS_OF_A_LEDGER = 20;

    private static final Set<Code> OF_THE_CHAIN = Set.of(
            Code.NOT_CANONICAL,
            Code.FOREIGN_LINE,
            Code.WRONG_NUMBER,
            Code.WRONG_PREVIOUS,
            Code.SEGMENT_MISSING,
            Code.TORN_INSIDE);

    @TempDir
    Path temporary;

    /** What an attacker does to the lines. */
    private enum Attack {
        EDIT_TEXT,
        EDIT_PREVIOUS,
        EDIT_NUMBER,
        EDIT_SPELLING,
        EDIT_HEAD,
        INSERT,
        DELETE,
        REORDER,
        TRUNCATE
    }

    /** Whether the attacker then makes all further lines fit. */
    private enum Afterwards {
        LEFT,
        RECOMPUTED
    }

    @Test
    void every_attack_that_a_checkpoint_or_the_chain_can_show_is_shown_where_it_is() throws IOException {
        var random = new Random(20260105);
        var seen = new EnumMap<Attack, Integer>(Attack.class);
        var unseen = new EnumMap<Attack, Integer>(Attack.class);
        for (int i = 0; i < TIMES; i += ATTACKS_OF_A_LEDGER) {
            var target = Target.make(temporary.resolve("attacked" + i), random);
            for (int j = 0; j < ATTACKS_OF_A_LEDGER; j++) {
                var attack = Attack.values()[random.nextInt(Attack.values().length)];
                var afterwards = random.nextBoolean() ? Afterwards.LEFT : Afterwards.RECOMPUTED;
                boolean isSeen = attack(target, attack, afterwards, random);
                (isSeen ? seen : unseen).merge(attack, 1, Integer::sum);
            }
        }
        // Both must occur, or the attacks are not what they should be; what is not seen lies after every checkpoint.
        assertThat(seen).containsOnlyKeys(Attack.values());
        assertThat(unseen.keySet()).isNotEmpty().doesNotContain(Attack.EDIT_SPELLING, Attack.EDIT_HEAD);
    }

    private static boolean attack(Target target, Attack attack, Afterwards afterwards, Random random)
            throws IOException {
        var changed = changed(target, attack, random);
        if (afterwards == Afterwards.RECOMPUTED && attack != Attack.EDIT_SPELLING && attack != Attack.EDIT_HEAD) {
            changed = recomputed(changed, target.ledger().head().digest());
        }
        if (changed.equals(target.lines())) {
            // A line put in the place of itself.
            changed = changed.subList(0, changed.size() - 1);
        }
        Ledgers.overwrite(target.ledger().folder(), changed, target.linesOfSegment());
        var report = target.verify();
        int first = firstDifference(target.lines(), changed);
        String what = attack + " " + afterwards + " at line " + first + " of " + changed.size() + ", checkpoints "
                + target.sizes() + ": " + report.findings();
        boolean isChained = isChained(changed, target.ledger().head().digest());
        if (isChained) {
            assertThat(ofTheChain(report)).as(what).isEmpty();
        } else {
            var finding = ofTheChain(report).get(0);
            assertThat(finding.first()).as(what).isBetween(first - 1L, (long) first);
            assertThat(finding.last()).as(what).isBetween((long) first, first + 1L);
            assertThat(finding.last() - finding.first()).as(what).isLessThanOrEqualTo(1);
        }
        checkRange(report, target.sizes(), first, changed.size(), what);
        boolean isCovered = target.sizes().last() > first;
        assertThat(report.isSound()).as(what).isEqualTo(isChained && !isCovered);
        return !report.isSound();
    }

    /** The range that checkpoints leave: from the last that agrees to the first that does not. */
    private static void checkRange(
            VerificationReport report, TreeSet<Integer> sizes, int first, int lines, String what) {
        int agreed = Optional.ofNullable(sizes.floor(Math.min(first, lines))).orElse(0);
        assertThat(report.covered()).as(what).isEqualTo(agreed);
        assertThat(report.uncovered()).as(what).isEqualTo(lines - agreed);
        var differing = Optional.ofNullable(sizes.higher(first)).filter(size -> size <= lines);
        assertThat(of(report, Code.CHANGED))
                .as(what)
                .isEqualTo(differing
                        .map(size -> List.of(Finding.of(Code.CHANGED, agreed, size - 1)))
                        .orElse(List.of()));
        assertThat(of(report, Code.TRUNCATED))
                .as(what)
                .isEqualTo(
                        sizes.last() > lines
                                ? List.of(Finding.of(Code.TRUNCATED, lines, sizes.last() - 1))
                                : List.of());
    }

    private static List<Finding> of(VerificationReport report, Code code) {
        return report.findings().stream()
                .filter(finding -> finding.code() == code)
                .toList();
    }

    private static List<Finding> ofTheChain(VerificationReport report) {
        return report.findings().stream()
                .filter(finding -> OF_THE_CHAIN.contains(finding.code()))
                .toList();
    }

    private static List<String> changed(Target target, Attack attack, Random random) {
        var lines = new ArrayList<>(target.lines());
        int at = 1 + random.nextInt(lines.size() - 1);
        int other = 1 + random.nextInt(lines.size() - 1);
        String line = lines.get(at);
        switch (attack) {
            case EDIT_TEXT -> lines.set(at, line.replace("\"HC-", "\"HX-"));
            case EDIT_PREVIOUS -> lines.set(at, line.replaceFirst("(\"previous\":\"sha256:)....", "$10000"));
            case EDIT_NUMBER ->
                lines.set(at, line.replaceFirst("\"number\":\\d+", "\"number\":" + (at + 2 - random.nextInt(2) * 3)));
            case EDIT_SPELLING -> lines.set(at, line.replaceFirst(",", random.nextBoolean() ? ", " : ",\"a\":1,"));
            case EDIT_HEAD -> lines.set(0, lines.get(0).replace("2026-01-01", "2025-12-31"));
            case INSERT -> lines.add(at, lines.get(other));
            case DELETE -> lines.remove(at);
            case REORDER -> Collections.swap(lines, at, other);
            case TRUNCATE -> lines.subList(at, lines.size()).clear();
        }
        return lines;
    }

    private static List<String> recomputed(List<String> lines, LedgerDigest digest) {
        var recomputed = new ArrayList<>(lines.subList(0, 1));
        for (int i = 1; i < lines.size(); i++) {
            var object = (JsonObject) CanonicalJson.read(LedgerLines.utf8(lines.get(i)));
            String previous = LedgerLines.leaf(recomputed.get(i - 1), digest);
            recomputed.add(CanonicalJson.text(object.with("number", i).with("previous", previous)));
        }
        return recomputed;
    }

    /** Whether each line names the one before it and its own place: whether the chain shows nothing. */
    private static boolean isChained(List<String> lines, LedgerDigest digest) {
        for (int i = 0; i < lines.size(); i++) {
            var bytes = LedgerLines.utf8(lines.get(i));
            if (new CanonicalScan().scan(bytes, 0, bytes.length) != CanonicalScan.CANONICAL) {
                return false;
            }
            var object = (JsonObject) CanonicalJson.read(bytes);
            boolean isNext = object.integer("number").equals(Optional.of((long) i))
                    && (i == 0
                            || object.text("previous").equals(Optional.of(LedgerLines.leaf(lines.get(i - 1), digest))));
            if (!isNext) {
                return false;
            }
        }
        return true;
    }

    private static int firstDifference(List<String> lines, List<String> others) {
        int common = Math.min(lines.size(), others.size());
        for (int i = 0; i < common; i++) {
            if (!lines.get(i).equals(others.get(i))) {
                return i;
            }
        }
        return common;
    }

    @Test
    void a_ledger_that_nobody_changed_is_never_accused() throws IOException {
        var random = new Random(20260106);
        for (int i = 0; i < TIMES; i++) {
            var target = Target.make(temporary.resolve("sound" + i), random);
            var folder = target.ledger().folder();
            var files = new LedgerFiles(folder);
            int last = files.segments().size();
            boolean isTorn = random.nextInt(4) == 0;
            if (isTorn) {
                Files.writeString(files.records(last), "{\"kind", StandardOpenOption.APPEND);
            }
            if (random.nextBoolean()) {
                Files.deleteIfExists(files.openings(1 + random.nextInt(last)));
            }
            var report = target.verify();
            assertThat(report.isSound()).as("%s", report).isTrue();
            assertThat(report.findings()).hasSize(isTorn ? 1 : 0);
            assertThat(report.lines()).isEqualTo(target.lines().size());
            assertThat(report.covered()).isEqualTo((long) target.sizes().last());
        }
    }

    @Test
    void a_checkpoint_that_is_not_of_this_ledger_and_key_is_never_believed() throws IOException {
        var random = new Random(20260107);
        for (int i = 0; i < TIMES; i += ATTACKS_OF_A_LEDGER) {
            var target = Target.make(temporary.resolve("one" + i), random);
            var other = Target.make(temporary.resolve("other" + i), random);
            for (int j = 0; j < ATTACKS_OF_A_LEDGER; j++) {
                var swap = Swap.values()[j % Swap.values().length];
                var report = target.verify(swapped(target, other, swap));
                assertThat(report.isSound()).as("%s", swap).isFalse();
                assertThat(report.findings())
                        .as("%s", swap)
                        .extracting(Finding::code)
                        .containsExactly(
                                switch (swap) {
                                    case OTHER_LEDGER -> Code.OTHER_LEDGER;
                                    case OTHER_KEY -> Code.UNKNOWN_KEY;
                                    case OTHER_SIZE -> Code.FALSE_SIGNATURE;
                                    case OTHER_TEXT -> Code.NO_CHECKPOINT;
                                    case OTHER_ROOT -> Code.CONTRADICTED;
                                });
                assertThat(report.covered()).isEqualTo((long) target.sizes().last());
            }
        }
    }

    /** What an attacker gives for a checkpoint. */
    private enum Swap {
        OTHER_LEDGER,
        OTHER_KEY,
        OTHER_SIZE,
        OTHER_TEXT,
        /** Signed by the key itself, of a ledger that once had other lines. */
        OTHER_ROOT
    }

    private static SignedNote swapped(Target target, Target other, Swap swap) {
        var head = target.ledger().head();
        int size = target.sizes().first();
        return switch (swap) {
            case OTHER_LEDGER -> other.notes().get(0);
            case OTHER_KEY ->
                Checkpoint.of(target.notes().get(0)).orElseThrow().sign(SigningKey.generate("县纪委", new Random(12)));
            case OTHER_SIZE ->
                SignedNote.read(LedgerLines.utf8(
                                target.notes().get(0).toString().replaceFirst("\n\\d+\n", "\n1000\n")))
                        .orElseThrow();
            case OTHER_TEXT -> SignedNote.sign("a\n", Ledgers.key());
            case OTHER_ROOT ->
                Checkpoint.of(head, size, head.digest().of(new byte[1])).sign(Ledgers.key());
        };
    }

    @Test
    void an_opening_that_was_changed_or_moved_is_found_at_its_line() throws IOException {
        var random = new Random(20260108);
        for (int i = 0; i < TIMES; i += ATTACKS_OF_A_LEDGER) {
            var target = Target.make(temporary.resolve("opened" + i), random);
            var file = new LedgerFiles(target.ledger().folder()).openings(1);
            var whole = Files.readAllBytes(file);
            for (int j = 0; j < ATTACKS_OF_A_LEDGER; j++) {
                var damaged = whole.clone();
                int at = random.nextInt(damaged.length);
                damaged[at] = (byte) (damaged[at] == 'x' ? 'y' : 'x');
                Files.write(file, damaged);
                var report = target.verify();
                // Without its newline a line is torn, which of the last line a writer may have left.
                boolean isLast = at == damaged.length - 1 && target.isOfOneSegment();
                assertThat(report.findings())
                        .as("byte %d", at)
                        .isNotEmpty()
                        .allSatisfy(finding -> assertThat(finding.code())
                                .isIn(Code.WRONG_OPENING, Code.FOREIGN_OPENING, Code.TORN_TAIL));
                assertThat(report.isSound()).isEqualTo(isLast);
            }
        }
    }

    /**
     * A ledger to be attacked.
     *
     * @param sizes of its checkpoints, at least one
     */
    private record Target(
            Ledger ledger, List<String> lines, int linesOfSegment, TreeSet<Integer> sizes, List<SignedNote> notes) {
        static Target make(Path folder, Random random) {
            int linesOfSegment = 3 + random.nextInt(7);
            var digest = LedgerDigest.SHA_256;
            var ledger = Ledgers.create(folder, digest, linesOfSegment);
            int lines = 6 + random.nextInt(30);
            try (var appender = ledger.appender(Ledgers.CLAIM)) {
                var entries = new ArrayList<LedgerEntry>();
                for (int i = 1; i < lines; i++) {
                    entries.add(Ledgers.entry(ledger, i, random));
                    if ((i + 1) % linesOfSegment == 0 || i == lines - 1) {
                        appender.append(entries);
                        entries.clear();
                    }
                }
            }
            var sizes = new TreeSet<Integer>();
            var notes = new ArrayList<SignedNote>();
            var log = ledger.leaves();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                int size = 1 + random.nextInt(lines);
                if (sizes.add(size)) {
                    notes.add(Checkpoint.of(ledger.head(), size, log.root(size)).sign(Ledgers.key()));
                }
            }
            return new Target(ledger, Ledgers.lines(ledger), linesOfSegment, sizes, notes);
        }

        boolean isOfOneSegment() {
            return lines.size() <= linesOfSegment;
        }

        VerificationReport verify(SignedNote... more) {
            var all = new ArrayList<>(Arrays.asList(more));
            all.addAll(notes);
            return LedgerVerification.verify(
                    Ledger.open(ledger.folder()), all, List.of(Ledgers.key().verifier()));
        }
    }
}
