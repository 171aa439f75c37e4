package rongcuo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import rongcuo.rendering.LineWrap;
import rongcuo.rendering.ProgramResource;
import rongcuo.rendering.Style;
import rongcuo.source.Language;

/**
 * A notion that is explained at the terminal, in the words of a page of its own.
 *
 * <p>A page is text: its first line is the title, each further line a paragraph; a line that begins with {@code - } is
 * an item of a list, and one that is moved in by four stays as it is.
 */
enum HelpTopic {
    CONCLUSIONS("conclusions", "结论"),
    FACTS("facts", "事实"),
    PRESUMPTIONS("presumptions", "推定"),
    PERIODS("periods", "期间"),
    CASES("cases", "案件"),
    POLICIES("policies", "政策"),
    CALENDARS("calendars", "日历"),
    RECORDS("records", "台账"),
    CONFIG("config", "配置"),
    EXIT_CODES("exit-codes", "退出码");

    private static final String VERBATIM = "    ";
    private static final String ITEM = "- ";

    private final String id;
    private final String chinese;

    HelpTopic(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    static Optional<HelpTopic> called(String word) {
        for (var topic : values()) {
            if (topic.id.equals(word) || topic.chinese.equals(word)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }

    String id() {
        return id;
    }

    String chinese() {
        return chinese;
    }

    /** Its title, as a list of topics shows it. */
    String title(Language language) throws IOException {
        return lines(language).get(0);
    }

    /** The whole page, its lines broken to a width. */
    void append(Language language, int width, Style style, StringBuilder out) throws IOException {
        var wrap = new LineWrap(width);
        var lines = lines(language);
        out.append(style.heading(lines.get(0))).append("\n\n");
        boolean isAfterItem = false;
        for (String line : lines.subList(1, lines.size())) {
            boolean isItem = line.startsWith(ITEM);
            if (isAfterItem && !isItem && !line.isEmpty()) {
                out.append('\n');
            }
            if (line.startsWith(VERBATIM) || line.isEmpty()) {
                out.append(line).append('\n');
            } else if (isItem) {
                wrap.append("  " + ITEM, 4, line.substring(ITEM.length()), out);
            } else {
                wrap.append("", 0, line, out);
            }
            isAfterItem = isItem;
        }
    }

    private List<String> lines(Language language) throws IOException {
        String name = "rongcuo/help/" + id + "_" + language.code() + ".txt";
        try (var stream = ProgramResource.open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
