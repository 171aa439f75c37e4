/**
 * What a file says and where it says it: positions, texts, problems found while reading.
 *
 * <p>Start at {@link rongcuo.source.Problem}.
 */
@NullMarked
package rongcuo.source;

import org.jspecify.annotations.NullMarked;
