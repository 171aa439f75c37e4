package rongcuo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        var language = language(arguments);
        try {
            return run(arguments, language).code();
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
        } catch (RuntimeException | Error defect) {
            if (List.of(arguments).contains(Options.DEBUG)) {
                return told(language, ExitCode.DEFECT, "defect.trace", trace(defect));
            }
            return told(language, ExitCode.DEFECT, "defect", report(defect, arguments));
        }
    }

    private ExitCode run(String[] arguments, Language language) throws IOException {
        if (arguments.length > 0 && arguments[0].equals(CompletionAnswer.NAME)) {
            return CompletionAnswer.tell(List.of(arguments).subList(1, arguments.length), language, surroundings);
        }
        try {
            return run(new CommandLineBuilder(List.of(arguments)).parse(), language);
        } catch (ParameterException e) {
            throw ParseFault.of(e);
        }
    }

    private ExitCode run(ParseResult root, Language language) throws IOException {
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
        var call = new Call(parsed, surroundings, language);
        call.choice(Options.LANGUAGE, language.code(), List.of("zh", "en"));
        call.choice(Options.COLOR, "auto", List.of("auto", "always", "never"));
        try {
            return command.get().run(call);
        } catch (InvalidFile fault) {
            new Faults(call).tell(fault.problems());
            return ExitCode.INVALID;
        }
    }

    /** The language is needed before the arguments are understood, for they may be misunderstood. */
    private Language language(String[] arguments) {
        String code = surroundings.variable("RONGCUO_LANG").orElse(Language.CHINESE.code());
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(Options.LANGUAGE) && i + 1 < arguments.length) {
                code = arguments[i + 1];
            } else if (arguments[i].startsWith(Options.LANGUAGE + "=")) {
                code = arguments[i].substring(Options.LANGUAGE.length() + 1);
            }
        }
        return code.startsWith(Language.ENGLISH.code()) ? Language.ENGLISH : Language.CHINESE;
    }

    private static void requireLanguage(ParseResult parsed) {
        String code = parsed.matchedOptionValue(Options.LANGUAGE, Language.CHINESE.code());
        if (!code.equals(Language.CHINESE.code()) && !code.equals(Language.ENGLISH.code())) {
            throw new UsageFault("choice", Options.LANGUAGE, code, "zh, en");
        }
    }

    private int told(Language language, ExitCode code, String key, String... arguments) {
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
