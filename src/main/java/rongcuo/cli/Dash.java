package rongcuo.cli;

import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import rongcuo.rendering.DocumentFormat;

/**
 * A dash in the place of a file's name: standard input or output where a command reads or writes that, else refused,
 * lest a file of that name be looked for or made.
 */
final class Dash {
    /** What files and folders are called where options and parameters are declared. */
    private static final Set<String> FILES = Set.of("FILE", "DIR", "PATH", "KEY|FILE", "CASE", "TABLE");

    private static final Set<String> READ_OPTIONS = Set.of(Options.SCRIPT, Options.ANSWERS);
    private static final Set<String> READ_PARAMETERS = Set.of("FILE", "CASE", "TABLE");
    /** Beside the result itself: what is text, and made for another program to read. */
    private static final Set<String> WRITTEN = Set.of(Options.SUMMARY, DecisionDraft.option(DocumentFormat.MARKDOWN));

    private Dash() {}

    /** @throws UsageFault if a dash stands where none can, or where another has taken what it stands for */
    static void require(ParseResult parsed) {
        int read = 0;
        boolean isPrinted =
                CaseFiles.STANDARD_INPUT.equals(parsed.matchedOptionValue(Options.OUTPUT, CaseFiles.STANDARD_INPUT));
        int written = isPrinted ? 1 : 0;
        for (var argument : parsed.matchedArgs()) {
            int dashes = FILES.contains(argument.paramLabel()) ? dashes(argument) : 0;
            String name = name(argument);
            if (dashes == 0 || name.equals(Options.OUTPUT)) {
                continue;
            }
            if (WRITTEN.contains(name)) {
                written += dashes;
            } else if (isRead(argument)) {
                read += dashes;
            } else {
                throw new UsageFault("dash", name);
            }
        }
        if (read > 1) {
            throw new UsageFault("twice");
        }
        if (written > 1) {
            throw new UsageFault("dash-output");
        }
    }

    private static int dashes(ArgSpec argument) {
        return (int) argument.stringValues().stream()
                .filter(CaseFiles.STANDARD_INPUT::equals)
                .count();
    }

    /** What may be left out is not read but changed, and has to be a file. */
    private static boolean isRead(ArgSpec argument) {
        return argument.isOption()
                ? READ_OPTIONS.contains(name(argument))
                : READ_PARAMETERS.contains(argument.paramLabel()) && argument.required();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
