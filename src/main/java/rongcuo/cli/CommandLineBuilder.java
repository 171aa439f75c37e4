package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import rongcuo.cli.CommandTable.Entry;

/** Builds picocli's model of the commands: of the one that is called, or of all where help or a hint needs them. */
final class CommandLineBuilder {
    static final String NAME = "rongcuo";

    /** Nothing is made by its class here; picocli's own factory would search every jar for a class of Groovy's. */
    private static final IFactory FACTORY = new IFactory() {
        @Override
        public <K> K create(Class<K> type) throws ReflectiveOperationException {
            return type.getDeclaredConstructor().newInstance();
        }
    };

    private final List<String> arguments;

    CommandLineBuilder(List<String> arguments) {
        this.arguments = commandFirst(arguments);
    }

    /** What every command takes may stand before its name: it is the command's all the same. */
    static List<String> commandFirst(List<String> arguments) {
        var words = new ArrayList<String>();
        var options = new ArrayList<String>();
        var entries = CommandTable.ALL;
        int at = 0;
        while (at < arguments.size() && !entries.isEmpty()) {
            int shared = sharedWords(arguments.subList(at, arguments.size()));
            var entry = called(entries, arguments.get(at));
            if (shared == 0 && entry.isEmpty()) {
                break;
            }
            int next = Math.min(arguments.size(), at + Math.max(1, shared));
            (shared > 0 ? options : words).addAll(arguments.subList(at, next));
            entries = entry.map(Entry::children).orElse(entries);
            at = next;
        }
        if (words.isEmpty() || options.isEmpty()) {
            return arguments;
        }
        words.addAll(options);
        words.addAll(arguments.subList(at, arguments.size()));
        return words;
    }

    /** How many words a shared option takes with which the arguments begin; 0 where they begin with none. */
    private static int sharedWords(List<String> arguments) {
        String first = arguments.get(0);
        if (!first.startsWith("-")) {
            return 0;
        }
        var shared = CommandSpec.create();
        Options.declareShared(shared);
        int equals = first.indexOf('=');
        var option = shared.findOption(equals < 0 ? first : first.substring(0, equals));
        return option == null ? 0 : equals < 0 ? 1 + option.arity().max() : 1;
    }

    /**
     * What the arguments say.
     *
     * @throws picocli.CommandLine.ParameterException where they cannot be understood
     */
    ParseResult parse() {
        var path = new StringBuilder();
        var entries = CommandTable.ALL;
        for (int depth = 0; depth < arguments.size() && !asksForHelp(); depth++) {
            var entry = called(entries, arguments.get(depth));
            if (entry.isEmpty()) {
                break;
            }
            path.append(depth == 0 ? "" : " ").append(entry.get().name());
            if (!entry.get().isGroup()) {
                return parseAlone(child(path.toString(), entry.get(), depth), depth + 1);
            }
            entries = entry.get().children();
        }
        return whole().parseArgs(arguments.toArray(new String[0]));
    }

    /** The called command without what stands around it, which would take as long again to build. */
    private ParseResult parseAlone(CommandSpec command, int words) {
        return line(command)
                .parseArgs(arguments.subList(words, arguments.size()).toArray(new String[0]));
    }

    private boolean asksForHelp() {
        return arguments.contains("-h") || arguments.contains(Options.HELP);
    }

    /** The entry that a word calls. */
    static Optional<Entry> called(List<Entry> entries, String word) {
        for (var entry : entries) {
            if (entry.isCalled(word)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** All commands, or those around the one that is called. */
    private CommandLine whole() {
        var root = spec(NAME, null);
        addChildren(root, "", CommandTable.ALL, 0);
        return line(root);
    }

    private static CommandLine line(CommandSpec spec) {
        var line = new CommandLine(spec, FACTORY);
        line.setExpandAtFiles(false);
        return line;
    }

    /**
     * What a command can be called with; under its whole path, by which its words are found.
     *
     * @param path as {@link CommandTable#make} takes it; empty for the program itself
     */
    static CommandSpec specOf(String path) {
        if (path.isEmpty()) {
            return spec(NAME, null);
        }
        var command = CommandTable.make(path);
        var spec = spec(path.replace(' ', '.'), command);
        command.declare(spec);
        return spec;
    }

    private static CommandSpec spec(String name, @Nullable Command command) {
        var spec = CommandSpec.wrapWithoutInspection(command, FACTORY).name(name);
        Options.declareShared(spec);
        return spec;
    }

    /** Only the child that is called, where the arguments begin with its name; else all. */
    private void addChildren(CommandSpec parent, String path, List<Entry> children, int depth) {
        var called = depth < arguments.size() ? called(children, arguments.get(depth)) : Optional.<Entry>empty();
        if (called.isPresent()) {
            add(parent, path, called.get(), depth);
            return;
        }
        for (var child : children) {
            add(parent, path, child, arguments.size());
        }
    }

    private void add(CommandSpec parent, String path, Entry entry, int depth) {
        parent.addSubcommand(entry.name(), new CommandLine(child(path + entry.name(), entry, depth), FACTORY));
    }

    private CommandSpec child(String path, Entry entry, int depth) {
        if (entry.isGroup()) {
            var group = spec(entry.name(), null).aliases(entry.alias());
            addChildren(group, path + " ", entry.children(), depth + 1);
            return group;
        }
        var command = CommandTable.make(path);
        var spec = spec(entry.name(), command).aliases(entry.alias());
        command.declare(spec);
        return spec;
    }
}
