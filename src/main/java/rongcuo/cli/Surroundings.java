package rongcuo.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
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
 * @param clock nanoseconds since some moment, for what takes long
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
        LongSupplier clock) {

    /** The same on another day. */
    Surroundings on(LocalDate another) {
        return new Surroundings(out, err, in, environment, home, another, terminal, watcher, clock);
    }

    /** The same, but that results go elsewhere, where no person looks at them. */
    Surroundings printingTo(Appendable other) {
        return new Surroundings(other, err, in, environment, home, today, Terminal.ABSENT, Terminal.ABSENT, clock);
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
