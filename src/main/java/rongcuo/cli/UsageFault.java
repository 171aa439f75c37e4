package rongcuo.cli;

import java.util.List;
import rongcuo.rendering.SafeText;

/** The command was called wrongly. */
final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final List<String> arguments;

    /** @param key of the words for it, under {@code usage.} */
    UsageFault(String key, String... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    /** As they may be shown: they are words of the command line, which a name of a file may have become. */
    String[] arguments() {
        return arguments.stream().map(SafeText::of).toArray(String[]::new);
    }
}
