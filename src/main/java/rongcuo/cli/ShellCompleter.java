package rongcuo.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rongcuo.interview.CommandWords;
import rongcuo.interview.Suggestion;
import rongcuo.reading.UnreadableFile;
import rongcuo.rendering.Messages;

/** What may follow a line of a session: what concerns the case at hand, the commands, and files by name. */
final class ShellCompleter {
    private static final int MOST_FILES = 1_000;

    private final ShellSession session;
    private final Call call;
    private final CompletionNames names;

    ShellCompleter(ShellSession session, Call call) {
        this.session = session;
        this.call = call;
        this.names = new CompletionNames(call, session::policies);
    }

    /** Nothing where something is wrong: the command itself will say what. */
    List<Suggestion> after(String line) {
        var typed = CommandWords.of(line).beingTyped();
        try {
            var found = completions(typed);
            String word = typed.get(typed.size() - 1);
            return switch (found.kind()) {
                case WORDS -> found.words();
                case FILES -> files(word, Completions.Kind.FILES);
                case FOLDERS -> files(word, Completions.Kind.FOLDERS);
            };
        } catch (UsageFault | InvalidFile | UnreadableFile | ShellFault fault) {
            return List.of();
        }
    }

    private Completions completions(List<String> typed) {
        String word = typed.get(typed.size() - 1);
        var completer = new Completer(names, Messages.ofCommands(call.language()), new Help(call.language()));
        if (typed.size() == 1) {
            var all = new ArrayList<Suggestion>(completer.after(typed).words());
            addVerbs(word, all);
            return Completer.fitting(word, all);
        }
        var verb = Verb.of(typed.get(0));
        if (verb.isEmpty()) {
            return completer.after(typed);
        }
        boolean isFirst = typed.size() == 2;
        return switch (verb.get()) {
            case OPEN -> isFirst ? Completions.files() : Completions.none();
            case SAVE -> word.startsWith("-") ? flags(word, Options.FORCE) : Completions.files();
            case POLICY -> {
                var all = new ArrayList<>(isFirst ? completer.after(typed).words() : List.of());
                boolean isCommand = CommandPath.of(typed).words() > 1;
                all.addAll(isCommand ? completer.after(typed).words() : names.policies(word));
                yield Completer.fitting(word, all.stream().distinct().toList());
            }
            case SET, UNSET -> ofCase(verb.get(), typed);
            case WHY -> isFirst ? Completer.fitting(word, names.clauses(Completer.isLatin(word))) : Completions.none();
            case JUDGE -> {
                var line = new ArrayList<>(typed);
                line.set(0, "evaluate");
                yield completer.after(line);
            }
            case COMPARE -> completer.after(typed);
            case HELP -> {
                var all = new ArrayList<>(completer.after(typed).words());
                if (isFirst) {
                    addVerbs(word, all);
                }
                yield Completer.fitting(word, all);
            }
            case NEW, SHOW, MISSING, AS_OF, UNDO, REDO, EXIT -> Completions.none();
        };
    }

    private void addVerbs(String word, List<Suggestion> all) {
        for (var verb : Verb.values()) {
            String name = Completer.isLatin(word) ? verb.id() : verb.alias();
            all.removeIf(one -> one.word().equals(name));
            all.add(Suggestion.of(name, call.messages().text("shell.verb." + verb.id())));
        }
    }

    private Completions ofCase(Verb verb, List<String> typed) {
        String word = typed.get(typed.size() - 1);
        if (typed.size() == 2 && word.startsWith("-")) {
            return flags(word, Options.RESPONDENT);
        }
        boolean isOfRespondent = typed.size() > 2 && ShellSession.isOfRespondent(typed);
        if (isOfRespondent && typed.size() == 3) {
            return Completer.fitting(word, session.respondents());
        }
        int names = isOfRespondent ? 3 : 1;
        boolean isLatin = Completer.isLatin(word);
        if (typed.size() == names + 1) {
            var all = verb == Verb.SET
                    ? isOfRespondent ? this.names.heldFacts(isLatin) : this.names.matters(isLatin)
                    : isOfRespondent ? session.stated(typed.get(2)) : session.stated();
            return Completer.fitting(word, all);
        }
        return verb == Verb.SET && typed.size() == names + 2
                ? Completer.fitting(word, this.names.values(typed.get(names), isLatin && !word.isEmpty()))
                : Completions.none();
    }

    private static Completions flags(String word, String flag) {
        return Completer.fitting(word, List.of(Suggestion.of(flag, "")));
    }

    /** What a folder holds; hidden files only where a dot is typed. */
    private static List<Suggestion> files(String word, Completions.Kind kind) {
        int start = Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1;
        String folder = word.substring(0, start);
        String name = word.substring(start);
        var found = new ArrayList<Suggestion>();
        try (var files = Files.newDirectoryStream(Path.of(folder.isEmpty() ? "." : folder))) {
            for (var file : files) {
                String full = String.valueOf(file.getFileName());
                boolean isFolder = Files.isDirectory(file);
                boolean isShown = full.startsWith(name) && (!full.startsWith(".") || name.startsWith("."));
                if (isShown && (isFolder || kind == Completions.Kind.FILES) && found.size() < MOST_FILES) {
                    found.add(isFolder ? Suggestion.open(folder + full + "/") : Suggestion.of(folder + full, ""));
                }
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            return List.of();
        }
        return found;
    }
}
