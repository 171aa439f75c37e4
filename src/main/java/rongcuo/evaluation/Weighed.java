package rongcuo.evaluation;

import rongcuo.fact.Truth;
import rongcuo.policy.Factor;
import rongcuo.policy.Factor.Weight;

/**
 * A factor that the authority must weigh, whatever the case says of it.
 *
 * @param truth whether its condition holds; TRUE where it has none
 */
public record Weighed(Factor factor, Truth truth) {
    public Speaks speaks() {
        if (factor.provision().when().isEmpty()) {
            return Speaks.UNJUDGED;
        }
        return switch (truth) {
            case TRUE -> factor.weighs().map(Weighed::of).orElse(Speaks.PRESENT);
            case FALSE -> Speaks.ABSENT;
            case UNKNOWN -> Speaks.OPEN;
        };
    }

    private static Speaks of(Weight weight) {
        return switch (weight) {
            case FOR -> Speaks.FOR;
            case AGAINST -> Speaks.AGAINST;
        };
    }

    /** What a case says of a factor. That it is absent says nothing the other way. */
    public enum Speaks {
        FOR("for"),
        AGAINST("against"),
        /** It is present, and the policy does not say which way it speaks. */
        PRESENT("present"),
        ABSENT("absent"),
        /** The unknown facts leave it open. */
        OPEN("open"),
        /** The policy ties it to no fact: only the authority can say. */
        UNJUDGED("unjudged");

        private final String id;

        Speaks(String id) {
            this.id = id;
        }

        /** The word that JSON uses. */
        public String id() {
            return id;
        }
    }
}
