/**
 * Lengths of time as the law counts them.
 */
@NullMarked
package rongcuo.calendar;

import org.jspecify.annotations.NullMarked;
