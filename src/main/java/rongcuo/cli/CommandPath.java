package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.cli.CommandTable.Entry;

/**
 * How far the words of a line lead into the commands.
 *
 * @param names of the groups and the command, such as {@code policy} and {@code check}
 * @param words how many words of the line name them
 * @param below what may be called next; empty behind a command
 */
record CommandPath(List<String> names, int words, List<Entry> below) {
    CommandPath {
        names = List.copyOf(names);
    }

    static CommandPath of(List<String> words) {
        var names = new ArrayList<String>();
        var below = CommandTable.ALL;
        while (names.size() < words.size() && !below.isEmpty()) {
            var called = CommandLineBuilder.called(below, words.get(names.size()));
            if (called.isEmpty()) {
                break;
            }
            names.add(called.get().name());
            below = called.get().children();
        }
        return new CommandPath(names, names.size(), below);
    }

    boolean isCommand() {
        return !names.isEmpty() && below.isEmpty();
    }

    /** As {@link CommandTable#make} wants it. */
    Optional<String> command() {
        return isCommand() ? Optional.of(String.join(" ", names)) : Optional.empty();
    }
}
