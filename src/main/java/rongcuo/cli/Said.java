package rongcuo.cli;

import java.io.IOException;
import rongcuo.rendering.SafeText;

/** What a command tells beside its result, unless it is told to be quiet. */
final class Said {
    private final Call call;

    Said(Call call) {
        this.call = call;
    }

    /** A line of its own; what the arguments say can steer no terminal. */
    void say(String key, String... arguments) throws IOException {
        if (call.has(Options.QUIET)) {
            return;
        }
        var safe = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            safe[i] = SafeText.of(arguments[i]);
        }
        call.surroundings().err().append(call.messages().text(key, safe)).append('\n');
    }
}
