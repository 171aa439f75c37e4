package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.interview.CommandWords;
import rongcuo.interview.Lines.Line;
import rongcuo.rendering.SafeText;
import rongcuo.source.Problems;

/** {@code rongcuo shell [CASE]}: the commands at one prompt, and a case at hand. */
final class ShellCommand implements Command {
    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("FILE", Options.SCRIPT));
        spec.addOption(Options.value("FILE", Options.TRANSCRIPT));
        spec.addOption(Options.flag(Options.FORCE));
        spec.addOption(Options.flag(Options.HISTORY));
        spec.addOption(Options.values("ID", "-p", Options.POLICY));
        spec.addOption(Options.value("DATE", Options.AS_OF));
        spec.addOption(Options.value("DATE", Options.TODAY));
        spec.addOption(Options.value("DATE", Options.KNOWN_ON));
        spec.addOption(Options.flag(Options.STRICT));
        spec.addPositional(Options.parameters("CASE", "0..1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var script = call.value(Options.SCRIPT);
        if (script.isEmpty() && !call.isTypedInto()) {
            throw new UsageFault("shell-terminal");
        }
        var library = PolicyFolders.library(call, new Problems());
        call.values(Options.POLICY).forEach(policy -> Policies.requireKnown(policy, library));
        var transcript = ShellTranscript.of(call, call.messages().text("shell.transcript"));
        return script.isPresent() ? replayed(call, script.get(), transcript) : led(call, transcript);
    }

    /** Every line is done, whatever came of those before; the first that failed makes the exit code. */
    private static ExitCode replayed(Call call, String file, ShellTranscript transcript) throws IOException {
        var problems = new Problems();
        var text = call.text(file, problems).orElseThrow(() -> new InvalidFile(problems));
        var surroundings = call.surroundings();
        var session = new ShellSession(
                call, transcript.heard(surroundings.out()), transcript.heard(surroundings.err()), call::width);
        var outcome = opened(call, session, transcript);
        for (String line : text.source().text().lines().toList()) {
            if (session.isOver()) {
                break;
            }
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                surroundings.out().append(session.prompt()).append(line.strip()).append('\n');
                var code = session.say(line);
                transcript.add(line);
                boolean hasFailed = code != ExitCode.DONE && code != ExitCode.FOUND;
                outcome = hasFailed && outcome == ExitCode.DONE ? code : outcome;
            }
        }
        return outcome;
    }

    private static ExitCode opened(Call call, ShellSession session, ShellTranscript transcript) throws IOException {
        var file = call.parameters().stream().findFirst();
        if (file.isEmpty()) {
            return ExitCode.DONE;
        }
        String line = "open \"" + file.get() + "\"";
        var outcome = session.say(line);
        transcript.add(line);
        return outcome;
    }

    private static ExitCode led(Call call, ShellTranscript transcript) throws IOException {
        var history = new ShellHistory(
                call.surroundings(),
                call.has(Options.HISTORY) ? ShellHistory.Keeping.ALL : ShellHistory.Keeping.WITHOUT_CASES);
        var terminal = new ShellTerminal(call.messages(), history.lines());
        var around = call.surroundings();
        var session = new ShellSession(
                call,
                new StoppableOutput(transcript.heard(around.out())),
                new StoppableOutput(transcript.heard(around.err())),
                terminal::width);
        terminal.open(new ShellCompleter(session, call)::after);
        var ended = new Thread(() -> tellRescued(call, session), "ended");
        Runtime.getRuntime().addShutdownHook(ended);
        try {
            if (!call.has(Options.QUIET)) {
                call.surroundings()
                        .out()
                        .append(call.messages().text("shell.begins"))
                        .append('\n');
            }
            opened(call, session, transcript);
            var outcome = converse(call, session, terminal, history, transcript);
            remove(ended);
            return outcome;
        } finally {
            terminal.close();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is being ended this very moment, and what is not saved is kept.
            return;
        }
    }

    /** Whatever ends the session, but the user's wish to leave it, loses nothing. */
    private static void tellRescued(Call call, ShellSession session) {
        var file = session.rescue();
        if (file.isPresent()) {
            tell(call, "shell.rescued", SafeText.of(file.get().toString()));
        }
    }

    private static void tell(Call call, String key, String... arguments) {
        try {
            call.surroundings()
                    .err()
                    .append(call.messages().text(key, arguments))
                    .append('\n');
        } catch (IOException e) {
            // Nobody is there any more to be told.
            return;
        }
    }

    private static ExitCode converse(
            Call call, ShellSession session, ShellTerminal terminal, ShellHistory history, ShellTranscript transcript)
            throws IOException {
        boolean isWarned = false;
        var pasted = new ArrayDeque<String>();
        while (!session.isOver()) {
            var line = pasted.isEmpty() ? terminal.read(session.prompt()) : next(pasted, call, session);
            if (line instanceof Line.Interrupted) {
                continue;
            }
            if (line instanceof Line.Typed one && one.text().strip().lines().count() > 1) {
                one.text().lines().filter(each -> !each.isBlank()).forEach(pasted::add);
                continue;
            }
            String typed = line instanceof Line.Typed one ? one.text() : Verb.EXIT.id();
            boolean leaves = leaves(typed);
            if (leaves && session.isChanged() && !isWarned) {
                tell(call, "shell.unsaved");
                isWarned = true;
                continue;
            }
            isWarned = false;
            if (line instanceof Line.Ended) {
                // A terminal that is gone ends its lines too, and whose it was did not wish to lose anything.
                tellRescued(call, session);
            }
            history.keep(typed);
            var outcome = terminal.during(typed, () -> session.say(typed), () -> tell(call, "shell.goes-on"));
            if (outcome.isEmpty()) {
                tellRescued(call, session);
                return ExitCode.INTERRUPTED;
            }
            if (outcome.get() == ExitCode.INTERRUPTED) {
                pasted.clear();
                transcript
                        .heard(call.surroundings().err())
                        .append(call.messages().text("shell.interrupted"))
                        .append('\n');
            }
            transcript.add(typed);
        }
        return ExitCode.DONE;
    }

    /** The next of several lines that were pasted, shown as if it had been typed. */
    private static Line next(Deque<String> pasted, Call call, ShellSession session) throws IOException {
        String line = pasted.remove();
        call.surroundings().out().append(session.prompt()).append(line.strip()).append('\n');
        return new Line.Typed(line);
    }

    private static boolean leaves(String line) {
        var words = CommandWords.of(line).words();
        return !words.isEmpty() && Verb.of(words.get(0)).equals(Optional.of(Verb.EXIT));
    }
}
