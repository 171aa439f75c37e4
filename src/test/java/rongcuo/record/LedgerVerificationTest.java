package rongcuo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.record.Finding.Code;
import rongcuo.record.Finding.Place;
import rongcuo.record.VerificationReport.Outcome;

class LedgerVerificationTest {
    @TempDir
    Path temporary;

    private Path folder;
    private Ledger ledger;

    /** Eleven lines, three to a segment. */
    @BeforeEach
    void make() {
        folder = temporary.resolve("台账");
        ledger = Ledgers.of(folder, 11);
    }

    @Test
    void a_sound_ledger_has_no_findings_and_its_numbers_are_told() {
        var report = verify();
        assertThat(report.isSound()).isTrue();
        assertThat(report.findings()).isEmpty();
        assertThat(report.lines()).isEqualTo(11);
        assertThat(report.root()).isEqualTo(ledger.leaves().root(11));
        assertThat(report.opened()).isEqualTo(5);
        assertThat(report.redacted()).isZero();
        assertThat(report.uncovered()).isEqualTo(11);
    }

    @Test
    void a_changed_line_is_the_one_accused_and_not_the_line_after_it() throws IOException {
        replace("records-000002.jsonl", "HC-3", "HC-8");
        var line = Ledger.open(folder).line(4).orElseThrow();
        assertThat(verify().findings())
                .containsExactly(
                        Finding.of(Code.WRONG_PREVIOUS, 4, new Place("records-000002.jsonl", 2, line.offset())));
    }

    @Test
    void a_line_whose_previous_was_changed_is_accused_itself() throws IOException {
        var line = ledger.line(4).orElseThrow();
        String previous = line.json().text("previous").orElseThrow();
        replace("records-000002.jsonl", previous, previous.replaceFirst(".$", previous.endsWith("0") ? "1" : "0"));
        assertThat(verify().findings())
                .containsExactly(
                        Finding.of(Code.WRONG_PREVIOUS, 4, new Place("records-000002.jsonl", 2, line.offset())));
    }

    @Test
    void of_the_last_two_lines_either_may_be_the_changed_one() throws IOException {
        replace("records-000004.jsonl", "HC-8", "HC-3");
        assertThat(verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.WRONG_PREVIOUS);
            assertThat(finding.first()).isEqualTo(9);
            assertThat(finding.last()).isEqualTo(10);
        });
    }

    @Test
    void the_last_line_is_in_no_chain_yet_and_only_a_checkpoint_tells() throws IOException {
        var note = Ledgers.checkpoint(ledger, 11);
        replace("records-000004.jsonl", "HC-9", "HC-3");
        assertThat(verify().isSound()).isTrue();
        assertThat(verify(note).findings()).containsExactly(Finding.of(Code.CHANGED, 0, 10));
    }

    @Test
    void checkpoints_narrow_down_what_was_changed_and_made_to_fit() {
        var notes = new SignedNote[] {
            Ledgers.checkpoint(ledger, 9), Ledgers.checkpoint(ledger, 3), Ledgers.checkpoint(ledger, 6)
        };
        var lines = Ledgers.lines(ledger);
        Ledgers.overwrite(folder, fitted(lines, 4, lines.get(4).replace("HC-", "HX-")), 3);
        var report = verify(notes);
        assertThat(report.findings()).containsExactly(Finding.of(Code.CHANGED, 3, 5));
        assertThat(report.checkpoints())
                .extracting(VerificationReport.CheckpointResult::outcome)
                .containsExactly(Outcome.DIFFERS, Outcome.AGREES, Outcome.DIFFERS);
        assertThat(report.covered()).isEqualTo(3);
        assertThat(report.uncovered()).isEqualTo(8);
    }

    @Test
    void a_ledger_put_back_to_an_earlier_state_is_short_of_a_later_checkpoint() throws IOException {
        var early = Ledgers.checkpoint(ledger, 5);
        var late = Ledgers.checkpoint(ledger, 11);
        Files.delete(folder.resolve("records-000004.jsonl"));
        Files.delete(folder.resolve("openings-000004.jsonl"));
        var report = verify(early, late);
        assertThat(report.findings()).containsExactly(Finding.of(Code.TRUNCATED, 9, 10));
        assertThat(report.checkpoints())
                .extracting(VerificationReport.CheckpointResult::outcome)
                .containsExactly(Outcome.AGREES, Outcome.TOO_LARGE);
        assertThat(verify(early).isSound()).isTrue();
    }

    @Test
    void openings_left_behind_tell_that_lines_were_cut_off() throws IOException {
        var lines = Ledgers.lines(ledger);
        Files.writeString(folder.resolve("records-000004.jsonl"), lines.get(9) + "\n");
        assertThat(verify().findings())
                .extracting(Finding::code, Finding::first)
                .containsExactly(tuple(Code.OPENING_WITHOUT_LINE, 10L));
    }

    @Test
    void a_segment_that_is_missing_in_the_middle_is_missed() throws IOException {
        Files.delete(folder.resolve("records-000003.jsonl"));
        assertThat(verify().findings()).first().isEqualTo(new Finding(Code.SEGMENT_MISSING, 6, 6, Optional.empty()));
    }

    @Test
    void bytes_without_a_newline_before_another_segment_are_no_torn_tail() throws IOException {
        Files.writeString(folder.resolve("records-000002.jsonl"), "{", StandardOpenOption.APPEND);
        var report = verify();
        assertThat(report.isSound()).isFalse();
        assertThat(report.findings()).extracting(Finding::code).containsExactly(Code.TORN_INSIDE);
    }

    @Test
    void a_line_longer_than_any_that_is_written_is_a_fault_where_it_begins() throws IOException {
        String records = "records-000002.jsonl";
        long start = Ledgers.lengthen(folder.resolve(records), 1);
        assertThat(verify().findings()).contains(Finding.of(Code.LINE_TOO_LONG, 4, new Place(records, 2, start)));
    }

    @Test
    void an_opening_longer_than_any_that_is_written_is_a_fault_where_it_begins() throws IOException {
        String openings = "openings-000002.jsonl";
        long start = Ledgers.lengthen(folder.resolve(openings), 1);
        var report = verify();
        assertThat(report.isSound()).isFalse();
        assertThat(report.findings()).containsExactly(Finding.of(Code.LINE_TOO_LONG, 5, new Place(openings, 2, start)));
    }

    @Test
    void lines_of_a_kind_that_a_later_program_may_know_are_told_and_are_no_fault() {
        long first = ledger.size();
        for (String kind : List.of("opinion", "decision", "opinion")) {
            ledger.append(List.of(LedgerEntry.of(JsonObject.EMPTY.with("kind", kind))), Ledgers.CLAIM);
        }
        var report = verify();
        assertThat(report.isSound()).isTrue();
        assertThat(report.findings()).hasSize(1);
        var finding = report.findings().get(0);
        assertThat(finding.code()).isEqualTo(Code.UNKNOWN_KIND);
        assertThat(finding.first()).isEqualTo(first);
        assertThat(finding.last()).isEqualTo(first + 2);
    }

    @Test
    void a_torn_tail_is_told_and_is_no_fault() throws IOException {
        long end = Files.size(folder.resolve("records-000004.jsonl"));
        Files.writeString(folder.resolve("records-000004.jsonl"), "{\"kind\"", StandardOpenOption.APPEND);
        var report = verify(Ledgers.checkpoint(ledger, 11));
        assertThat(report.isSound()).isTrue();
        assertThat(report.findings())
                .containsExactly(Finding.of(Code.TORN_TAIL, 11, new Place("records-000004.jsonl", 3, end)));
        assertThat(report.uncovered()).isZero();
    }

    @Test
    void openings_that_were_taken_away_are_counted_and_no_fault() throws IOException {
        Files.delete(folder.resolve("openings-000001.jsonl"));
        var report = verify();
        assertThat(report.isSound()).isTrue();
        assertThat(report.opened()).isEqualTo(4);
        assertThat(report.redacted()).isEqualTo(1);
    }

    @Test
    void an_opening_under_another_number_is_no_opening_of_that_line() throws IOException {
        replace("openings-000002.jsonl", "\"number\":4", "\"number\":5");
        assertThat(verify().findings())
                .containsExactly(Finding.of(Code.WRONG_OPENING, 5, new Place("openings-000002.jsonl", 1, 0)));
    }

    @Test
    void without_a_key_a_checkpoint_is_believed_and_the_report_says_that_nobody_signed_it() {
        var report = LedgerVerification.verify(ledger, List.of(Ledgers.checkpoint(ledger, 4)), List.of());
        assertThat(report.isSound()).isTrue();
        assertThat(report.checkpoints())
                .extracting(VerificationReport.CheckpointResult::outcome)
                .containsExactly(Outcome.AGREES_UNSIGNED);
        assertThat(report.covered()).isEqualTo(4);
    }

    @Test
    void a_checkpoint_of_nothing_agrees_with_every_ledger_of_its_origin() {
        var report = verify(Ledgers.checkpoint(ledger, 0));
        assertThat(report.isSound()).isTrue();
        assertThat(report.covered()).isZero();
    }

    @Test
    void a_ledger_that_goes_on_stays_consistent_with_each_checkpoint() {
        var note = Ledgers.checkpoint(ledger, 11);
        Ledgers.append(ledger, 7);
        var report = verify(note);
        assertThat(report.isSound()).isTrue();
        assertThat(report.covered()).isEqualTo(11);
        assertThat(report.uncovered()).isEqualTo(7);
        var log = ledger.leaves();
        assertThat(log.consistency(11, 18)
                        .proves(Checkpoint.of(note).orElseThrow().root(), log.root(18)))
                .isTrue();
    }

    @Test
    void findings_are_bounded_however_bad_a_ledger_is() throws IOException {
        Files.writeString(folder.resolve("records-000004.jsonl"), "{}\n".repeat(5_000), StandardOpenOption.APPEND);
        var report = verify();
        assertThat(report.lines()).isEqualTo(5_011);
        assertThat(report.findings()).hasSizeLessThanOrEqualTo(100);
        assertThat(report.findings()).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.FOREIGN_LINE);
            assertThat(finding.first()).isEqualTo(11);
        });
    }

    /** One line changed, and all that follow made to name their new predecessors. */
    private static List<String> fitted(List<String> lines, int changed, String with) {
        var fitted = new ArrayList<>(lines);
        fitted.set(changed, with);
        for (int i = changed + 1; i < fitted.size(); i++) {
            var object = (JsonObject) CanonicalJson.read(LedgerLines.utf8(fitted.get(i)));
            String previous = LedgerLines.leaf(fitted.get(i - 1), LedgerDigest.SHA_256);
            fitted.set(i, CanonicalJson.text(object.with("previous", previous)));
        }
        return fitted;
    }

    private void replace(String file, String old, String with) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, with));
    }

    private VerificationReport verify(SignedNote... notes) {
        return LedgerVerification.verify(
                Ledger.open(folder), List.of(notes), List.of(Ledgers.key().verifier()));
    }
}
