package rongcuo.policy;

import java.util.List;
import java.util.Optional;

/**
 * What follows from a disposition (结果运用).
 *
 * @param dispositions the ids it follows from; empty: from each
 * @param after the event or step from which it lasts
 */
public record Effect(
        Provision provision, List<String> dispositions, Optional<String> after, Optional<Lasting> lasting) {
    public Effect {
        dispositions = List.copyOf(dispositions);
    }
}
