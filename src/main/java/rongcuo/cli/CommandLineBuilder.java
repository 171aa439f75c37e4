package rongcuo.cli;

import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.cli.CommandTable.Entry;

/** Builds picocli's model of the commands: of the one that is called, or of all where help or a hint needs them. */
final class CommandLineBuilder {
    static final String NAME = "rongcuo";

    private final List<String> arguments;

    CommandLineBuilder(List<String> arguments) {
        this.arguments = arguments;
    }

    CommandLine build() {
        var root = CommandSpec.create().name(NAME);
        Options.declareShared(root);
        addChildren(root, CommandTable.all(), 0);
        var line = new CommandLine(root);
        line.setExpandAtFiles(false);
        line.setUnmatchedOptionsArePositionalParams(false);
        return line;
    }

    /** Only the child that is called, where the arguments begin with its name; else all. */
    private void addChildren(CommandSpec parent, List<Entry> children, int depth) {
        for (var child : children) {
            if (depth < arguments.size() && child.isCalled(arguments.get(depth))) {
                add(parent, child, depth);
                return;
            }
        }
        children.forEach(child -> add(parent, child, arguments.size()));
    }

    private void add(CommandSpec parent, Entry entry, int depth) {
        var command = entry.command().map(Supplier::get);
        var child = command.isPresent() ? CommandSpec.wrapWithoutInspection(command.get()) : CommandSpec.create();
        child.name(entry.name()).aliases(entry.alias());
        Options.declareShared(child);
        command.ifPresent(it -> it.declare(child));
        addChildren(child, entry.children(), depth + 1);
        parent.addSubcommand(entry.name(), child);
    }
}
