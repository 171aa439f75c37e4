package rongcuo.policy;

import java.util.Optional;
import rongcuo.law.Citation;
import rongcuo.source.BilingualText;
import rongcuo.source.Position;

/**
 * What every entry of a policy has.
 *
 * @param id unique in its policy
 * @param when absent: without condition
 */
public record Provision(
        String id, Citation citation, BilingualText label, Optional<Condition> when, Position position) {}
