package rongcuo.cli;

import java.util.List;
import rongcuo.interview.Suggestion;

/** What may stand at the end of a line: words, or else files or folders, which the shell finds by itself. */
record Completions(Kind kind, List<Suggestion> words) {
    enum Kind {
        WORDS("words"),
        FILES("files"),
        FOLDERS("folders");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    Completions {
        words = List.copyOf(words);
    }

    static Completions none() {
        return new Completions(Kind.WORDS, List.of());
    }

    static Completions files() {
        return new Completions(Kind.FILES, List.of());
    }

    static Completions folders() {
        return new Completions(Kind.FOLDERS, List.of());
    }

    /** The words as lines for a script: what they are, then each with a tab before its description. */
    String lines() {
        var lines = new StringBuilder(kind.id()).append('\n');
        for (var word : words) {
            lines.append(word.word());
            if (!word.description().isEmpty()) {
                lines.append('\t').append(word.description());
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
