package rongcuo.interview;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command line. Spaces part them unless they stand in quotes, single or double; a backslash is a
 * character like any other, for it parts the folders of a path.
 *
 * @param starts where each word begins in the line, its quote included
 */
public record CommandWords(String line, List<String> words, List<Integer> starts) {
    public CommandWords {
        words = List.copyOf(words);
        starts = List.copyOf(starts);
    }

    public static CommandWords of(String line) {
        var words = new ArrayList<String>();
        var starts = new ArrayList<Integer>();
        int at = 0;
        while (at < line.length()) {
            if (isSpace(line.charAt(at))) {
                at++;
                continue;
            }
            starts.add(at);
            at = addWord(line, at, words);
        }
        return new CommandWords(line, words, starts);
    }

    private static int addWord(String line, int start, List<String> words) {
        var word = new StringBuilder();
        char quote = 0;
        int at = start;
        for (; at < line.length(); at++) {
            char c = line.charAt(at);
            if (quote == 0 && isSpace(c)) {
                break;
            }
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (quote == c) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return at;
    }

    /** The wide space is one too, which an input method in Chinese mode types. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c);
    }

    /** As it was typed from a word to the end; empty where there is no such word. */
    public String from(int word) {
        return word < starts.size() ? line.substring(starts.get(word)).strip() : "";
    }

    /** The words that are finished, and the one being typed, which is empty after a space. */
    public List<String> beingTyped() {
        var typed = new ArrayList<>(words);
        if (line.isEmpty() || isSpace(line.charAt(line.length() - 1))) {
            typed.add("");
        }
        return typed;
    }
}
