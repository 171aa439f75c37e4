package rongcuo.rendering;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import rongcuo.source.BilingualText;
import rongcuo.source.Language;

/**
 * The words of output in one language, by key.
 *
 * <p>Placeholders {@code {0}} to {@code {9}} take their argument as it is; a resource bundle would cost more to start
 * than a whole evaluation takes to print.
 */
public final class Messages {
    private final Language language;
    private final Properties words;
    /** Where further words stand, which most runs do without. */
    private final List<String> furtherStems;

    /** Of those, the ones that have been read, in their order. */
    private final List<Properties> further = new ArrayList<>();

    private Messages(Language language, String stem, String... furtherStems) {
        this.language = language;
        this.words = load(stem, language);
        this.furtherStems = List.of(furtherStems);
    }

    /**
     * The words of results; those of time limits and calendars are read when the first of them is asked for, and those
     * of screenings likewise.
     */
    public static Messages in(Language language) {
        return new Messages(
                language,
                "rongcuo/messages_",
                "rongcuo/times_",
                "rongcuo/screening_",
                "rongcuo/coverage_",
                "rongcuo/whatif_",
                "rongcuo/comparison_",
                "rongcuo/records_",
                "rongcuo/ledger_",
                "rongcuo/documents_",
                "rongcuo/interview_",
                "rongcuo/shell_",
                "rongcuo/machine_");
    }

    /** The words of problems, {@code problem.<id>} and {@code problem.<id>.mend}. */
    public static Messages ofProblems(Language language) {
        return new Messages(language, "rongcuo/problems_");
    }

    /** The words of the command line: help, usage, files. */
    public static Messages ofCommands(Language language) {
        return new Messages(language, "rongcuo/commands_");
    }

    private static Properties load(String stem, Language language) {
        String resource = stem + language.code() + ".properties";
        var words = new Properties();
        try (var stream = ProgramResource.open(resource)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + resource, e);
        }
        return words;
    }

    /** The further words of one file, which several threads may ask for. */
    private synchronized Properties further(int file) {
        while (further.size() <= file) {
            further.add(load(furtherStems.get(further.size()), language));
        }
        return further.get(file);
    }

    public Language language() {
        return language;
    }

    /** Every key there is. */
    public Set<String> keys() {
        var keys = new TreeSet<>(words.stringPropertyNames());
        for (int file = 0; file < furtherStems.size(); file++) {
            keys.addAll(further(file).stringPropertyNames());
        }
        return keys;
    }

    /** Whether the first of the files, and no further one, has words for a key: not every command has an example. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /**
     * The words for a key, placeholders filled.
     *
     * @throws IllegalStateException if there are none, which is a defect of ours
     */
    public String text(String key, String... arguments) {
        String pattern = words.getProperty(key);
        for (int file = 0; pattern == null && file < furtherStems.size(); file++) {
            pattern = further(file).getProperty(key);
        }
        if (pattern == null) {
            throw new IllegalStateException("no words for " + key + " in " + language.code());
        }
        return arguments.length == 0 ? pattern : fill(pattern, arguments);
    }

    private static String fill(String pattern, String[] arguments) {
        var filled = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int index = c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}'
                    ? pattern.charAt(i + 1) - '0'
                    : -1;
            if (index >= 0 && index < arguments.length) {
                filled.append(arguments[index]);
                i += 2;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    /** What a file says in this language. */
    public String of(BilingualText text) {
        return text.in(language);
    }

    /** The parts in a row: 甲、乙 · a, b. */
    public String list(List<String> parts) {
        return String.join(text("list.separator"), parts);
    }

    /** The parts as alternatives: 甲或乙 · a or b. */
    public String alternatives(List<String> parts) {
        if (parts.size() < 2) {
            return list(parts);
        }
        var allButLast = parts.subList(0, parts.size() - 1);
        return list(allButLast) + text("list.or") + parts.get(parts.size() - 1);
    }

    /** The parts of one statement, the weightier stop between them: 甲；乙 · a; b. */
    public String clauses(List<String> parts) {
        return String.join(text("list.stop"), parts);
    }

    /** A text and what is said of it in brackets; without brackets where nothing is. */
    public String withNotes(String text, List<String> notes) {
        var said = new ArrayList<String>();
        for (String note : notes) {
            if (!note.isEmpty()) {
                said.add(note);
            }
        }
        return said.isEmpty() ? text : text("notes", text, clauses(said));
    }
}
