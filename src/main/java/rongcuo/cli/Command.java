package rongcuo.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** A command: what it can be called with, and what it does. */
interface Command {
    /** Adds the command's own options and parameters. */
    void declare(CommandSpec spec);

    /**
     * Does it.
     *
     * @throws IOException if the result cannot be written
     */
    ExitCode run(Call call) throws IOException;

    /** Whether it goes by the settings, so that a faulty configuration file stops it. */
    default boolean goesBySettings() {
        return true;
    }
}
