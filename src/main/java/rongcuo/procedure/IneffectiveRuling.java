package rongcuo.procedure;

import java.util.Optional;
import rongcuo.casefile.Suspension;
import rongcuo.casefile.TimeRulings.GrantedExtension;

/**
 * A ruling that changes no period, and why.
 *
 * @param suspension the ruling, or
 * @param extension the ruling
 */
public record IneffectiveRuling(
        Why why, String step, Optional<Suspension> suspension, Optional<GrantedExtension> extension) {
    /** What it lacks. */
    public enum Why {
        /** A suspension that names no legal basis. */
        NO_BASIS("no-basis"),
        /** A suspension of a step that has no period running from an event: none, or one that is counted back. */
        NO_CLOCK("no-clock"),
        /** An extension of a period that the text does not allow to be made longer. */
        NOT_PROVIDED("not-provided"),
        /** More extensions than the text allows; those that it allows count. */
        TOO_OFTEN("too-often");

        private final String id;

        Why(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    static IneffectiveRuling of(Why why, Suspension suspension, String step) {
        return new IneffectiveRuling(why, step, Optional.of(suspension), Optional.empty());
    }

    static IneffectiveRuling of(Why why, GrantedExtension extension) {
        return new IneffectiveRuling(why, extension.step(), Optional.empty(), Optional.of(extension));
    }
}
