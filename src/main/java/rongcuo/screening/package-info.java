/**
 * Many cases judged row by row: what a result shows of each, and what it all adds up to.
 *
 * <p>Start at {@link rongcuo.screening.BlockJudge}.
 */
@NullMarked
package rongcuo.screening;

import org.jspecify.annotations.NullMarked;
