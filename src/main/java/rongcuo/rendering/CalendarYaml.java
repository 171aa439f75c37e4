package rongcuo.rendering;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import rongcuo.calendar.CalendarYear;
import rongcuo.calendar.HolidayNotice;
import rongcuo.calendar.NoticeDay;

/**
 * The notices of a year as a calendar file, a day a line, as the files that come with the program. Read again, it gives
 * an equal year; only places are its own.
 */
public final class CalendarYaml {
    /** What YAML takes for nothing else than text; all other text is written as JSON writes it, which YAML reads too. */
    private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}[\\p{IsHan}\\p{IsAlphabetic}0-9〔〕《》（）“”、，；：。·—]*");

    /** Writes a year as one document. */
    public void write(CalendarYear year, Appendable out) throws IOException {
        var text = new StringBuilder();
        text.append("year: ").append(year.year()).append("\nnotices:\n");
        for (var notice : year.notices()) {
            add(notice, text);
        }
        out.append(text);
    }

    private static void add(HolidayNotice notice, StringBuilder text) {
        text.append("  - number: ").append(written(notice.number())).append('\n');
        addLine("title", notice.title().map(CalendarYaml::written), text);
        addLine("announced", notice.announced().map(Object::toString), text);
        addLine("note", notice.note().map(CalendarYaml::written), text);
        text.append(notice.days().isEmpty() ? "    days: []\n" : "    days:\n");
        for (var day : notice.days()) {
            add(day, text);
        }
        if (!notice.withdraws().isEmpty()) {
            var dates = notice.withdraws().stream().map(Object::toString).toList();
            addLine("withdraws", Optional.of("[" + String.join(", ", dates) + "]"), text);
        }
    }

    private static void addLine(String key, Optional<String> value, StringBuilder text) {
        value.ifPresent(written ->
                text.append("    ").append(key).append(": ").append(written).append('\n'));
    }

    private static void add(NoticeDay day, StringBuilder text) {
        text.append("      - {date: ")
                .append(day.date())
                .append(", name: ")
                .append(written(day.name()))
                .append(", kind: ")
                .append(day.kind().id())
                .append("}\n");
    }

    private static String written(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        try (var json = new Json()) {
            json.generator().writeString(value);
            return json.text();
        }
    }
}
