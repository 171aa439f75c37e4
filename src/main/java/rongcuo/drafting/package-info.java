/**
 * Work on the text of a policy: whether it is sound as a whole, and whether it says what its source says.
 *
 * <p>Start at {@link rongcuo.drafting.PolicyCheck} and {@link rongcuo.drafting.TextAccount}.
 */
@NullMarked
package rongcuo.drafting;

import org.jspecify.annotations.NullMarked;
