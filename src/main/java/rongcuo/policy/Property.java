package rongcuo.policy;

import java.util.Optional;
import rongcuo.fact.FactId;
import rongcuo.source.BilingualText;
import rongcuo.source.Position;

/**
 * What the text of a policy implies of one fact, over all cases in which everything is known. Declared so that every
 * later change of the policy is held to it.
 *
 * @param reason what in the text implies it
 */
public record Property(FactId fact, Claim claim, Optional<BilingualText> reason, Position position) {
    /** What is claimed of a fact: how two cases compare that differ in nothing else. */
    public enum Claim {
        /** A change towards true, a higher level, a greater number, a later day or one more value ends no eligibility. */
        NEVER_WORSENS("never-worsens"),
        /** A change the other way ends no eligibility. */
        NEVER_WORSENS_FALLING("never-worsens-falling"),
        /** No change makes any difference to the conclusion. */
        NEVER_MATTERS("never-matters");

        private final String id;

        Claim(String id) {
            this.id = id;
        }

        /** The word that files and JSON use. */
        public String id() {
            return id;
        }
    }
}
