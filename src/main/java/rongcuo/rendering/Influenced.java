package rongcuo.rendering;

import java.util.Optional;
import rongcuo.analysis.FactInfluence.Claim;
import rongcuo.analysis.FactInfluence.Pair;
import rongcuo.fact.FactId;
import rongcuo.policy.Policy;

/**
 * What was claimed of a fact under a policy.
 *
 * @param against two cases that refute it; absent: it is proved
 */
public record Influenced(Policy policy, FactId fact, Claim claim, Optional<Pair> against) {}
