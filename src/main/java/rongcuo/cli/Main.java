package rongcuo.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Where the program starts: the one place that asks the clock, the console and the locale. */
public final class Main {
    /** One time for all of China, without daylight saving since 1992; to look the zone up would take longer. */
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private Main() {}

    public static void main(String[] arguments) {
        // Nothing that we print depends on the locale, and nothing of the libraries' may.
        Locale.setDefault(Locale.ROOT);
        // We read numbers and dates ourselves; picocli would load the classes of dates and databases to do it for us.
        System.setProperty("picocli.converters.excludes", "java.time.*,java.sql.*");
        int code = new Rongcuo(surroundings()).run(arguments);
        System.exit(isWritten() ? code : ExitCode.FILE.code());
    }

    /** Whether all that anybody waits for was printed: a full disk must not look like success, {@code | head} may. */
    private static boolean isWritten() {
        boolean isWritten = !System.out.checkError() || isClosedPipe();
        if (!isWritten) {
            System.err.println("标准输出未能写完 standard output could not be written to the end");
        }
        return isWritten;
    }

    /** Print streams do not say what went wrong, so the stream under them is asked. */
    private static boolean isClosedPipe() {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write('\n');
            return false;
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).contains("Broken pipe");
        }
    }

    /** No method reference here: one to a method of so many arguments costs a short run some milliseconds. */
    private static Optional<Path> home() {
        String home = System.getProperty("rongcuo.home", "");
        return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home));
    }

    private static Surroundings surroundings() {
        return new Surroundings(
                System.out,
                System.err,
                System.in,
                System.getenv(),
                home(),
                LocalDate.now(BEIJING),
                terminal("rongcuo.terminal"),
                terminal("rongcuo.watcher"),
                keyboard(),
                System::nanoTime,
                Optional.of(Path.of("").toAbsolutePath()));
    }

    private static Surroundings.Terminal terminal(String property) {
        return System.getProperty(property) == null ? Surroundings.Terminal.ABSENT : Surroundings.Terminal.PRESENT;
    }

    private static Optional<Surroundings.Terminal> keyboard() {
        String told = System.getProperty("rongcuo.typed", "");
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(told.equals("yes") ? Surroundings.Terminal.PRESENT : Surroundings.Terminal.ABSENT);
    }
}
