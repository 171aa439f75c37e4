package rongcuo.drafting;

import java.util.ArrayList;
import java.util.List;
import rongcuo.source.SourceText;

/**
 * The law part of a source: its words without headings, notes, list and item marks, and the list of particulars at
 * the top.
 */
record LawText(List<Line> lines) {
    private static final String LIST_MARK = "- ";
    private static final String BOLD = "**";
    private static final String ITEM_NUMERALS = "一二三四五六七八九十百〇零0123456789";

    LawText {
        lines = List.copyOf(lines);
    }

    /**
     * A line of law.
     *
     * @param number of the line in the source, counted from 1
     * @param indent how many characters of the line come before its words
     * @param heading under which it stands, empty before the first
     */
    record Line(int number, int indent, String words, String heading) {}

    static LawText of(SourceText source) {
        var lines = new ArrayList<Line>();
        String heading = "";
        boolean amongParticulars = true;
        int number = 0;
        for (String written : source.text().lines().toList()) {
            number++;
            String line = written.strip();
            if (isHeading(line)) {
                heading = words(line);
                amongParticulars &= isTitle(line);
            } else if (isChapter(line)) {
                amongParticulars = false;
            } else if (isLaw(line) && !(amongParticulars && isParticular(line))) {
                int indent = written.indexOf(line) + markLength(line);
                lines.add(new Line(number, indent, written.substring(indent).stripTrailing(), heading));
            }
        }
        return new LawText(lines);
    }

    private static boolean isHeading(String line) {
        return line.startsWith("#");
    }

    /** The heading of the whole, after which the particulars follow. */
    private static boolean isTitle(String line) {
        return !line.startsWith("##");
    }

    private static String words(String heading) {
        int start = 0;
        while (start < heading.length() && heading.charAt(start) == '#') {
            start++;
        }
        return heading.substring(start).strip();
    }

    private static boolean isChapter(String line) {
        return line.length() > 2 * BOLD.length() && line.startsWith(BOLD) && line.endsWith(BOLD);
    }

    private static boolean isLaw(String line) {
        return !line.isEmpty() && !line.startsWith(">");
    }

    private static boolean isParticular(String line) {
        return line.startsWith(LIST_MARK) && line.contains(": ");
    }

    private static int markLength(String line) {
        int start = line.startsWith(LIST_MARK) ? LIST_MARK.length() : 0;
        int end = itemMarkEnd(line, start);
        while (end < line.length() && Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where a mark such as （一） or (1) ends; {@code start} itself where there is none. */
    private static int itemMarkEnd(String line, int start) {
        if (start >= line.length() || "(（".indexOf(line.charAt(start)) < 0) {
            return start;
        }
        int end = start + 1;
        while (end < line.length() && ITEM_NUMERALS.indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        boolean closed = end > start + 1 && end < line.length() && ")）".indexOf(line.charAt(end)) >= 0;
        return closed ? end + 1 : start;
    }
}
