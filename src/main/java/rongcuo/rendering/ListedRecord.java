package rongcuo.rendering;

import java.util.Optional;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Conclusion;
import rongcuo.policy.Policy;
import rongcuo.record.RecordedIn;
import rongcuo.record.Resolution.Accord;

/**
 * A decision record as a row of the ledger's table (台账). The program's conclusion and the authority's determination
 * stand in columns of their own.
 *
 * @param on the day of the determination, as it is recorded
 * @param policy id and version
 * @param conclusion empty where a later version of the program wrote one that this one does not know
 * @param disposition the id of what was determined
 * @param by who determined it
 * @param document the number of the document that announces it
 * @param amends the line of the record that this one takes the place of
 * @param amendedBy the line of the record that takes the place of this one
 * @param words the policy among the materials, whose words the row uses; without it the row has ids instead
 */
public record ListedRecord(
        RecordedIn in,
        String on,
        String caseId,
        Named respondent,
        String policy,
        Optional<Conclusion> conclusion,
        String disposition,
        String by,
        Accord accord,
        Optional<String> document,
        Optional<Long> amends,
        Optional<Long> amendedBy,
        Optional<Policy> words) {
    /**
     * Who was judged.
     *
     * @param name empty where it is sealed and its opening is not there, or nobody is named
     */
    public record Named(Optional<String> name, Respondent.Kind kind, Opened opened) {
        /** As a page says it. */
        String in(Names names, Messages messages) {
            return switch (opened) {
                case OPEN -> names == Names.SHOWN ? name.orElse("") : MaskedName.of(name.orElse(""), kind);
                case WITHHELD -> messages.text("decided.withheld");
                case UNNAMED -> messages.text("respondent.unnamed");
            };
        }
    }

    /** Whether a record tells its respondent's name. */
    public enum Opened {
        OPEN,
        /** It is sealed, and the opening is not there or does not match. */
        WITHHELD,
        UNNAMED
    }

    public long number() {
        return in.number();
    }
}
