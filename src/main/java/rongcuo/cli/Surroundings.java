package rongcuo.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What a run finds around it. Commands ask this and nothing else of the world.
 *
 * @param out for results only
 * @param err for all else
 * @param environment the environment variables
 * @param home where the program is installed; absent when it is run from classes
 * @param today in Asia/Shanghai, whatever the machine's time zone
 * @param terminal whether a person looks at {@code out}
 * @param watcher whether a person looks at {@code err}
 * @param keyboard whether a person types into {@code in}; absent where nobody told
 * @param clock nanoseconds since some moment, for what takes long
 * @param folder in which the program was started, its path from the root; absent where no configuration file is looked
 *     for in it
 */
record Surroundings(
        Appendable out,
        Appendable err,
        InputStream in,
        Map<String, String> environment,
        Optional<Path> home,
        LocalDate today,
        Terminal terminal,
        Terminal watcher,
        Optional<Terminal> keyboard,
        LongSupplier clock,
        Optional<Path> folder) {

    /** Where no configuration file lies about. */
    Surroundings(
            Appendable out,
            Appendable err,
            InputStream in,
            Map<String, String> environment,
            Optional<Path> home,
            LocalDate today,
            Terminal terminal,
            Terminal watcher,
            LongSupplier clock) {
        this(
                out,
                err,
                in,
                environment,
                home,
                today,
                terminal,
                watcher,
                Optional.of(Terminal.ABSENT),
                clock,
                Optional.empty());
    }

    /** The same on another day. */
    Surroundings on(LocalDate another) {
        return new Surroundings(out, err, in, environment, home, another, terminal, watcher, keyboard, clock, folder);
    }

    /** The same, but that results go elsewhere, where no person looks at them. */
    Surroundings printingTo(Appendable other) {
        return new Surroundings(
                other, err, in, environment, home, today, Terminal.ABSENT, Terminal.ABSENT, keyboard, clock, folder);
    }

    /** The same, but for one environment variable. */
    Surroundings with(String name, String value) {
        var changed = new HashMap<>(environment);
        changed.put(name, value);
        return new Surroundings(out, err, in, changed, home, today, terminal, watcher, keyboard, clock, folder);
    }

    Optional<String> variable(String name) {
        String value = environment.getOrDefault(name, "");
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Where the results go. */
    enum Terminal {
        PRESENT,
        ABSENT
    }
}
