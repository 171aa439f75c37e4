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
        if (e.getArgSpec() instanceof OptionSpec option) {
            return new UsageFault(
                    e instanceof OverwrittenOptionException ? "option-twice" : "option-value", option.longestName());
        }
        return new UsageFault("other");
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
                ? new UsageFault("missing-value", option.longestName(), argument.paramLabel())
                : new UsageFault("missing-parameter", argument.paramLabel());
    }
}
