/**
 * Facts that a case may state: their declarations, types, values, and the one parser of values.
 *
 * <p>Start at {@link rongcuo.fact.Vocabulary}.
 */
@NullMarked
package rongcuo.fact;

import org.jspecify.annotations.NullMarked;
