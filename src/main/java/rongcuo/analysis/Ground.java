package rongcuo.analysis;

import java.util.Optional;
import rongcuo.evaluation.Conclusion;
import rongcuo.policy.Clause;

/**
 * A conclusion with the one clause that leads to it.
 *
 * @param clause the circumstance or exclusion that holds, or the premise that fails; absent where the conclusion needs
 *     none
 */
public record Ground(Conclusion conclusion, Optional<Clause> clause) {}
