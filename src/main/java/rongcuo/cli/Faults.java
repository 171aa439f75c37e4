package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import rongcuo.reading.UnreadableFile;
import rongcuo.rendering.Messages;
import rongcuo.rendering.ProblemJson;
import rongcuo.rendering.ProblemText;
import rongcuo.rendering.SafeText;
import rongcuo.rendering.Style;
import rongcuo.source.Problem;
import rongcuo.source.Problems;

/** Tells what is wrong with the user's files: on standard error, unless it is what a command was asked for. */
final class Faults {
    private static final Set<String> JSON = Set.of("json", "jsonl");

    private final Call call;

    Faults(Call call) {
        this.call = call;
    }

    /** Each problem with its place and mend; as JSON Lines where the result is JSON. */
    void tell(Problems problems) throws IOException {
        tell(problems, call.surroundings().err());
    }

    /** As {@link #tell(Problems)}, where the problems are the result. */
    void tell(Problems problems, Appendable out) throws IOException {
        var list = shown(problems);
        if (list.isEmpty()) {
            return;
        }
        var words = Messages.ofProblems(call.language());
        if (call.value(Options.FORMAT).filter(JSON::contains).isPresent()) {
            new ProblemJson(call.messages(), words).write(list, out);
        } else {
            new ProblemText(call.messages(), words, Style.PLAIN).write(list, out);
        }
    }

    /** Of a check, whose result the problems are; that there are none is said beside it. */
    void tellChecked(Problems problems) throws IOException {
        tell(problems, call.surroundings().out());
        if (problems.isEmpty() && !call.has(Options.QUIET)) {
            String clean = Messages.ofCommands(call.language()).text("check.clean");
            call.surroundings().err().append(clean).append('\n');
        }
    }

    private List<Problem> shown(Problems problems) {
        if (!call.has(Options.QUIET)) {
            return problems.inFileOrder();
        }
        return problems.inFileOrder().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    void tell(List<UnreadableFile> files) throws IOException {
        for (var file : files) {
            call.surroundings()
                    .err()
                    .append(Messages.ofCommands(call.language())
                            .text("file." + file.reason().id(), SafeText.of(file.file())))
                    .append('\n');
        }
    }
}
