/**
 * The command line: one class a command, which calls the stages and picks an exit code.
 *
 * <p>Start at {@link rongcuo.cli.Main}, then {@link rongcuo.cli.EvaluateCommand}. Picocli's programmatic model is
 * used, and of the commands only the one that is called is built, because a short run spends its time on starting.
 */
@NullMarked
package rongcuo.cli;

import org.jspecify.annotations.NullMarked;
