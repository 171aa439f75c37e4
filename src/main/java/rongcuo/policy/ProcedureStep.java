package rongcuo.policy;

import java.util.List;
import java.util.Optional;
import rongcuo.calendar.Period;
import rongcuo.fact.EventId;
import rongcuo.source.BilingualText;

/**
 * A step of a policy's procedure. A step for which the text gives no period has none.
 *
 * @param provision its id is the step's name, its label the step's title
 * @param after the events or steps any of which starts it; the day itself is not counted
 * @param done the events any of which completes it; empty: nothing shows that it is done
 * @param manner how soon the text wants it where it gives no number, such as 及时
 * @param within the longest time
 * @param atLeast the shortest time, such as of a public notice
 * @param between a window
 * @param before a time counted back from an event
 * @param setBy who sets the day (限期), the case giving it
 */
public record ProcedureStep(
        Provision provision,
        Optional<BilingualText> actor,
        List<String> after,
        List<EventId> done,
        Optional<BilingualText> manner,
        Optional<Period> within,
        Optional<Period> atLeast,
        Optional<Window> between,
        Optional<Lead> before,
        Optional<BilingualText> setBy,
        Optional<Lasting> lasting,
        Optional<Extension> extension,
        Roll roll,
        Obligation obligation) {
    public ProcedureStep {
        after = List.copyOf(after);
        done = List.copyOf(done);
    }

    public String id() {
        return provision.id();
    }

    /** Whether an event of that name completes it. */
    public boolean isDoneBy(String event) {
        for (var one : done) {
            if (one.value().equals(event)) {
                return true;
            }
        }
        return false;
    }

    /** From the first event or step to the second. */
    public record Window(String after, String before) {}

    /** At least, or at most, so long before an event. */
    public record Lead(String event, Optional<Period> atLeast, Optional<Period> within) {}

    /** How a period may be made longer, how often, and by whose leave. */
    public record Extension(Period by, int times, Optional<BilingualText> approvedBy) {}

    /** What becomes of a last day that is a day off. */
    public enum Roll {
        /** To the next working day; backwards, to the one before. */
        TO_WORKING_DAY,
        NONE
    }

    /** Whether the step must be taken. */
    public enum Obligation {
        REQUIRED,
        OPTIONAL
    }
}
