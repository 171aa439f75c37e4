package rongcuo.policy;

import java.util.Optional;

/** What an authority must weigh (综合考虑). */
public record Factor(Provision provision, Optional<Weight> weighs) {
    /** Which way a factor speaks where it is present. */
    public enum Weight {
        FOR("for"),
        AGAINST("against");

        private final String id;

        Weight(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
