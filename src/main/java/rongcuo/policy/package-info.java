/**
 * A policy as data: scope, premises, circumstances, exclusions, and what follows from them.
 *
 * <p>Start at {@link rongcuo.policy.Policy}, then {@link rongcuo.policy.Condition}.
 */
@NullMarked
package rongcuo.policy;

import org.jspecify.annotations.NullMarked;
