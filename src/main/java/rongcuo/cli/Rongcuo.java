package rongcuo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import rongcuo.reading.UnreadableFile;
import rongcuo.record.LedgerFault;
import rongcuo.rendering.Messages;
import rongcuo.rendering.SafeText;
import rongcuo.source.Language;

/** The program: from arguments to an exit code. Whatever goes wrong is told here, in one place. */
public final class Rongcuo {
    private final Surroundings surroundings;

    Rongcuo(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs one command; the result is its exit code. */
    int run(String... arguments) {
        long began = surroundings.clock().getAsLong();
        var named = named(Options.CONFIG, arguments);
        // As a variable it reaches the commands that this one runs.
        var around = named.isPresent() ? surroundings.with(ConfigurationFiles.VARIABLE, named.get()) : surroundings;
        var files = ConfigurationFiles.of(around);
        var language = language(arguments, files);
        try {
            return new Rongcuo(around).run(arguments, language, files, began).code();
        } catch (UsageFault fault) {
            return told(language, ExitCode.USAGE, "usage." + fault.key(), fault.arguments());
        } catch (UnreadableFile fault) {
            return told(language, ExitCode.FILE, "file." + fault.reason().id(), SafeText.of(fault.file()));
        } catch (OutputFault fault) {
            return told(language, ExitCode.FILE, "output." + fault.reason().id(), fault.file());
        } catch (LedgerFault fault) {
            return told(language, LedgerFaults.code(fault), LedgerFaults.key(fault), LedgerFaults.arguments(fault));
        } catch (ProofFault fault) {
            return told(language, fault.code(), "proof." + fault.reason().id(), fault.name());
        } catch (DamagedExport fault) {
            return told(language, ExitCode.INVALID, "export.damaged", fault.file());
        } catch (Unreplayable fault) {
            return told(language, ExitCode.LEDGER, "replay." + fault.reason().id(), Integer.toString(fault.problems()));
        } catch (IOException e) {
            return told(language, ExitCode.FILE, "output.broken");
        } catch (CancellationException e) {
            return ExitCode.INTERRUPTED.code();
        } catch (RuntimeException | Error defect) {
            if (List.of(arguments).contains(Options.DEBUG)) {
                return told(language, ExitCode.DEFECT, "defect.trace", trace(defect));
            }
            return told(language, ExitCode.DEFECT, "defect", report(defect, arguments));
        }
    }

    private ExitCode run(String[] arguments, Language language, ConfigurationFiles files, long began)
            throws IOException {
        if (arguments.length > 0 && arguments[0].equals(CompletionAnswer.NAME)) {
            return CompletionAnswer.tell(List.of(arguments).subList(1, arguments.length), language, surroundings);
        }
        try {
            return run(new CommandLineBuilder(List.of(arguments)).parse(), language, files, began);
        } catch (ParameterException e) {
            throw ParseFault.of(e);
        }
    }

    private ExitCode run(ParseResult root, Language language, ConfigurationFiles files, long began) throws IOException {
        var parsed = root;
        requireLanguage(parsed);
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
            requireLanguage(parsed);
        }
        if (parsed.isVersionHelpRequested()) {
            surroundings.out().append(Version.line()).append('\n');
            return ExitCode.DONE;
        }
        requireLanguage();
        var command = parsed.commandSpec().userObject() instanceof Command found
                ? Optional.of(found)
                : Optional.<Command>empty();
        if (parsed.isUsageHelpRequested()) {
            surroundings.out().append(new Help(language).of(parsed.commandSpec()));
            return ExitCode.DONE;
        }
        if (command.isEmpty()) {
            surroundings.err().append(new Help(language).of(parsed.commandSpec()));
            return ExitCode.USAGE;
        }
        var notes = parsed.hasMatchedOption(Options.VERBOSE)
                ? Optional.of(new RunNotes(surroundings.clock(), began))
                : Optional.<RunNotes>empty();
        Dash.require(parsed);
        return run(command.get(), new Call(parsed, surroundings, language, files, notes));
    }

    private static ExitCode run(Command command, Call call) throws IOException {
        try {
            if (command.goesBySettings()) {
                var files = call.settings().files();
                files.requireSound();
                new Faults(call).tell(files.problems());
            }
            call.color();
            RunNotes.enter(call.notes(), RunNotes.Step.WORK);
            return command.run(call);
        } catch (InvalidFile fault) {
            new Faults(call).tell(fault.problems());
            return ExitCode.INVALID;
        } finally {
            if (call.notes().isPresent()) {
                call.notes().get().tell(call);
            }
        }
    }

    /** The language is needed before the arguments are understood, for they may be misunderstood. */
    private Language language(String[] arguments, ConfigurationFiles files) {
        String code = Language.CHINESE.code();
        for (var said : List.of(
                files.first(Setting.LANGUAGE.key()),
                surroundings.variable(Setting.LANGUAGE.variable()),
                named(Options.LANGUAGE, arguments))) {
            code = said.orElse(code);
        }
        return code.startsWith(Language.ENGLISH.code()) ? Language.ENGLISH : Language.CHINESE;
    }

    /** The value of an option, found without knowing the command. */
    private static Optional<String> named(String option, String[] arguments) {
        var found = Optional.<String>empty();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(option) && i + 1 < arguments.length) {
                found = Optional.of(arguments[i + 1]);
            } else if (arguments[i].startsWith(option + "=")) {
                found = Optional.of(arguments[i].substring(option.length() + 1));
            }
        }
        return found;
    }

    private static void requireLanguage(ParseResult parsed) {
        String code = parsed.matchedOptionValue(Options.LANGUAGE, Language.CHINESE.code());
        if (!isLanguage(code)) {
            throw new UsageFault("choice", Options.LANGUAGE, code, "zh, en");
        }
    }

    /** As above; a variable may go on, such as zh_CN. */
    private void requireLanguage() {
        String variable = Setting.LANGUAGE.variable();
        var code = surroundings.variable(variable);
        if (code.isPresent() && !isLanguage(code.get().split("[-_.]", 2)[0])) {
            throw new UsageFault("variable-choice", variable, code.get(), "zh, en");
        }
    }

    private static boolean isLanguage(String code) {
        return code.equals(Language.CHINESE.code()) || code.equals(Language.ENGLISH.code());
    }

    private int told(Language language, ExitCode code, String key, String... arguments) {
        if (Thread.currentThread().isInterrupted()) {
            // Files are closed under whoever is interrupted while reading or writing them: that is no fault of theirs.
            return ExitCode.INTERRUPTED.code();
        }
        try {
            surroundings
                    .err()
                    .append(Messages.ofCommands(language).text(key, arguments))
                    .append('\n');
        } catch (IOException e) {
            return code.code();
        }
        return code.code();
    }

    /** Leaves the trace of a defect in a file, for a trace says nothing to a user. Arguments may name people: none. */
    private static String report(Throwable defect, String[] arguments) {
        String text = Version.line() + "\n" + "java " + System.getProperty("java.version") + " "
                + System.getProperty("os.name") + "\n" + (arguments.length > 0 ? arguments[0] : "") + "\n"
                + trace(defect);
        try {
            Path file = Files.createTempFile("rongcuo-defect-", ".txt");
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return file.toString();
        } catch (IOException e) {
            return "-";
        }
    }

    private static String trace(Throwable defect) {
        var trace = new StringWriter();
        defect.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
