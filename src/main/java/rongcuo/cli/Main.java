package rongcuo.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Where the program starts: the one place that asks the clock, the console and the locale. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Nothing that we print depends on the locale, and nothing of the libraries' may.
        Locale.setDefault(Locale.ROOT);
        int code = new Rongcuo(surroundings()).run(arguments);
        System.out.flush();
        System.exit(code);
    }

    private static Surroundings surroundings() {
        return new Surroundings(
                System.out,
                System.err,
                System.in,
                System.getenv(),
                Optional.ofNullable(System.getProperty("rongcuo.home")).map(Path::of),
                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                System.console() == null ? Surroundings.Terminal.ABSENT : Surroundings.Terminal.PRESENT);
    }
}
