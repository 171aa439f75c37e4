package rongcuo.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
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
        this.arguments = arguments;
    }

    CommandLine build() {
        var root = spec(NAME, null);
        addChildren(root, "", CommandTable.ALL, 0);
        var line = new CommandLine(root, FACTORY);
        line.setExpandAtFiles(false);
        return line;
    }

    private static CommandSpec spec(String name, @Nullable Command command) {
        var spec = CommandSpec.wrapWithoutInspection(command, FACTORY).name(name);
        Options.declareShared(spec);
        return spec;
    }

    /** Only the child that is called, where the arguments begin with its name; else all. */
    private void addChildren(CommandSpec parent, String path, List<Entry> children, int depth) {
        for (var child : children) {
            if (depth < arguments.size() && child.isCalled(arguments.get(depth))) {
                add(parent, path, child, depth);
                return;
            }
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
