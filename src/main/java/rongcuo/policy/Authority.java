package rongcuo.policy;

import rongcuo.source.BilingualText;

/** Who decides or carries out (认定主体). */
public record Authority(Provision provision, BilingualText actor, Power power) {
    /** Whether others may decide beside it. */
    public enum Power {
        ORDINARY,
        /** Where its condition holds, nobody else may decide (一事一议、报某机关决定). */
        RESERVED
    }
}
