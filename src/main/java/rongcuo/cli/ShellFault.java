package rongcuo.cli;

import java.util.List;
import rongcuo.rendering.Messages;
import rongcuo.rendering.SafeText;

/** A line of a session asks for what cannot be done; the session goes on. */
final class ShellFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final List<String> arguments;

    /** @param key of the words for it, under {@code shell.fault.} */
    ShellFault(String key, String... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String words(Messages messages) {
        return messages.text(
                "shell.fault." + key, arguments.stream().map(SafeText::of).toArray(String[]::new));
    }
}
