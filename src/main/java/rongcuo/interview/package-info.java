/**
 * The guided dialogue: a case is built by answering only what can still matter. {@link rongcuo.interview.Interview} leads
 * it and knows nothing of terminals; {@link rongcuo.interview.TerminalLines} is one, {@link
 * rongcuo.interview.ScriptedLines} a file of answers in the place of one.
 */
@NullMarked
package rongcuo.interview;

import org.jspecify.annotations.NullMarked;
