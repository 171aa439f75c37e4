package rongcuo.cli;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import rongcuo.evaluation.Evaluation;
import rongcuo.record.DecisionRecord;

/**
 * The records that stand already of what is to be decided: the same case and respondent under the same policy. Whoever
 * decides it a second time may have meant to amend the first.
 */
final class EarlierRecords {
    private final Evaluation evaluation;
    private final Set<Long> standing = new LinkedHashSet<>();

    private EarlierRecords(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The numbers of their lines; what another one has taken the place of is left out. */
    static Set<Long> in(RecordBook book, Evaluation evaluation) {
        var earlier = new EarlierRecords(evaluation);
        book.forEachOf(evaluation.caseFile().id(), earlier::add);
        return earlier.standing;
    }

    private void add(RecordBook.Entry entry) {
        entry.record().filter(this::isSame).ifPresent(record -> {
            record.amends().ifPresent(amended -> standing.remove(amended.number()));
            standing.add(entry.number());
        });
    }

    /** A respondent whose name was taken away may be this one. */
    private boolean isSame(DecisionRecord record) {
        Optional<String> name = record.respondent();
        return record.caseId().equals(evaluation.caseFile().id())
                && record.policy().id().equals(evaluation.policy().id())
                && (name.isEmpty() || name.equals(evaluation.respondent().name()));
    }
}
