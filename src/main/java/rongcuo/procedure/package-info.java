/**
 * The procedure of a case in time: which steps wait, run, are done or overdue, and when they are due.
 */
@NullMarked
package rongcuo.procedure;

import org.jspecify.annotations.NullMarked;
