package rongcuo.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rongcuo.rendering.SafeText;

/**
 * The ending of the name of a file to be written, by which people choose how it is written.
 *
 * @param file as the call names it; empty where it names none
 * @param letters after the last dot, small; empty where there are none
 */
record FileEnding(String file, String letters) {
    static FileEnding of(Optional<String> named) {
        String file = named.orElse("");
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return new FileEnding(file, dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Holds it to what can be written, for a file that ends as a workbook and is none opens nowhere.
     *
     * @throws UsageFault for another ending; none at all is as good as any
     */
    void requireIn(List<String> endings) {
        if (!letters.isEmpty() && !endings.contains(letters)) {
            throw new UsageFault("ending", SafeText.of(file), "." + String.join(", .", endings));
        }
    }
}
