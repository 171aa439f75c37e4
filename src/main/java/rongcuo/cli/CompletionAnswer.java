package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import rongcuo.interview.CommandWords;
import rongcuo.rendering.Messages;
import rongcuo.source.Language;

/** What the scripts that complete command lines call: the answer to a press of TAB. No help speaks of it. */
final class CompletionAnswer {
    static final String NAME = "__complete";
    /** A whole line up to the cursor, the program's name included; else the words after the name. */
    private static final String LINE = "line";

    private CompletionAnswer() {}

    /** Whatever is wrong with folders or policies, a press of TAB says nothing of it. */
    static ExitCode tell(List<String> arguments, Language language, Surroundings surroundings) throws IOException {
        var typed = new ArrayList<String>();
        if (!arguments.isEmpty() && arguments.get(0).equals(LINE)) {
            typed.addAll(CommandWords.of(String.join(" ", arguments.subList(1, arguments.size())))
                    .beingTyped());
            typed.remove(0);
        } else if (arguments.size() > 1) {
            typed.addAll(arguments.subList(1, arguments.size()));
        }
        if (typed.isEmpty()) {
            return ExitCode.DONE;
        }
        var names = new CompletionNames(plainCall(typed, language, surroundings), List::of);
        surroundings.out().append(answer(names, typed, language).lines());
        return ExitCode.DONE;
    }

    private static Completions answer(CompletionNames names, List<String> typed, Language language) {
        try {
            return new Completer(names, Messages.ofCommands(language), new Help(language)).after(typed);
        } catch (UsageFault | InvalidFile fault) {
            return Completions.none();
        }
    }

    /** A call with the folders that the line names. */
    static Call plainCall(List<String> typed, Language language, Surroundings surroundings) {
        var arguments = new ArrayList<>(List.of("schema", "case"));
        for (int i = 0; i + 2 < typed.size(); i++) {
            if (typed.get(i).equals(Options.POLICIES)) {
                arguments.addAll(List.of(Options.POLICIES, typed.get(i + 1)));
            }
        }
        return new Call(new CommandLineBuilder(arguments).parse(), surroundings, language);
    }
}
