package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import rongcuo.source.NearestName;

/** What picocli did not understand, as a fault of ours: its own sentences are English only. */
final class ParseFault {
    private ParseFault() {}

    static UsageFault of(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0));
        }
        String option = optionIn(String.valueOf(e.getMessage()));
        if (option.isEmpty()) {
            return new UsageFault("other");
        }
        return new UsageFault(e instanceof OverwrittenOptionException ? "option-twice" : "option-value", option);
    }

    /** Which option picocli speaks of, for not all of its exceptions hold it. */
    private static String optionIn(String message) {
        int start = message.indexOf("--");
        int end = Math.max(start, 0);
        while (start >= 0
                && end < message.length()
                && (message.charAt(end) == '-' || Character.isLetter(message.charAt(end)))) {
            end++;
        }
        return start < 0 ? "" : message.substring(start, end);
    }

    private static UsageFault unmatched(UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0);
        var known = new ArrayList<String>();
        var spec = e.getCommandLine().getCommandSpec();
        boolean isOption = word.startsWith("-");
        if (isOption) {
            spec.options().forEach(option -> known.addAll(List.of(option.names())));
        } else {
            known.addAll(spec.subcommands().keySet());
        }
        String bare = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        var nearest = NearestName.of(bare, known);
        String kind = isOption ? "unknown-option" : spec.subcommands().isEmpty() ? "too-much" : "unknown-command";
        return nearest.isPresent() ? new UsageFault(kind + ".near", word, nearest.get()) : new UsageFault(kind, word);
    }

    private static UsageFault missing(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? new UsageFault(
                        "missing-value",
                        option.longestName(),
                        argument.paramLabel(),
                        // One of several words: what parts them parts commands, were it typed.
                        argument.paramLabel().split("\\|", 2)[0])
                : new UsageFault("missing-parameter", argument.paramLabel());
    }
}
