package rongcuo.cli;

import java.util.List;
import java.util.Optional;
import rongcuo.casefile.Determination;
import rongcuo.evaluation.Evaluation;
import rongcuo.record.DecisionRecord;
import rongcuo.record.Materials;
import rongcuo.record.Resolution;
import rongcuo.record.Resolution.Accord;
import rongcuo.record.UnreadableRecord;
import rongcuo.rendering.Decided;
import rongcuo.rendering.Messages;

/** Records as the decided cases that they are of, each judged again by its own materials. */
final class DecidedRecords implements AutoCloseable {
    private final Replay replay;
    private final Messages messages;

    /** @param messages for what stands in the place of reasons that are not disclosed */
    DecidedRecords(Materials materials, Messages messages) {
        this.replay = new Replay(materials);
        this.messages = messages;
    }

    /**
     * A record read back.
     *
     * @param differences the members of the recorded result that come out otherwise now; see {@link Replay.Replayed}
     */
    record Read(Decided decided, List<String> differences) {}

    /**
     * The decided case of a record.
     *
     * @throws Unreplayable where the line is no record that is known, or its materials do not serve
     */
    Read of(RecordBook.Entry entry) {
        var record = entry.record().orElseThrow(() -> new Unreplayable(Unreplayable.Reason.RECORD, 0));
        var replayed = replay.replay(record);
        var decided = new Decided(
                replayed.evaluation(),
                replayed.timeline(),
                resolution(replayed.evaluation(), record.accord()),
                Optional.of(entry.in()));
        return new Read(decided, replayed.differences());
    }

    private Resolution resolution(Evaluation evaluation, Accord accord) {
        var determination = evaluation
                .caseFile()
                .determination()
                .filter(known -> known.by().isPresent() && known.on().isPresent())
                .orElseThrow(() -> new Unreplayable(Unreplayable.Reason.CASE, 0));
        boolean isWithheld = accord == Accord.DEPARTS && determination.reason().isEmpty();
        return new Resolution(isWithheld ? withheld(determination) : determination, accord);
    }

    private Determination withheld(Determination of) {
        return new Determination(
                of.disposition(),
                of.by(),
                of.on(),
                Optional.of(messages.text("decided.withheld")),
                of.meeting(),
                of.approvals(),
                of.filings(),
                of.number(),
                of.position());
    }

    /** The same record as it reads without the openings beside it. */
    static RecordBook.Entry redacted(RecordBook.Entry entry) {
        return new RecordBook.Entry(entry.in(), bare(entry), entry.line(), List.of());
    }

    private static Optional<DecisionRecord> bare(RecordBook.Entry entry) {
        try {
            return Optional.of(DecisionRecord.of(entry.line()));
        } catch (UnreadableRecord e) {
            return Optional.empty();
        }
    }

    /** The parts of a result that differ, as a reader calls them. */
    static String inWords(List<String> differences, Messages messages) {
        return messages.list(differences.stream()
                .map(part -> messages.text("replay.part." + part))
                .toList());
    }

    @Override
    public void close() {
        replay.close();
    }
}
