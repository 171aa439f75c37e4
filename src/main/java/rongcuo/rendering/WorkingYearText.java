package rongcuo.rendering;

import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongcuo.calendar.NoticeDay;
import rongcuo.calendar.WorkingYear;
import rongcuo.calendar.WorkingYear.Day;
import rongcuo.calendar.WorkingYear.Look;
import rongcuo.calendar.WorkingYear.Run;

/** A year of a working calendar as a grid of months with the sign of each day, then its holidays and notices. */
public final class WorkingYearText {
    private static final int DAYS = 7;
    private static final int GAP = 4;

    private final Messages messages;
    private final CalendarWords words;
    private final int width;
    private final Style style;
    private final List<String> months;
    /** A number of two digits, a sign, and a space; the widest sign decides. */
    private final int cell;

    public WorkingYearText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.words = new CalendarWords(messages);
        this.width = width;
        this.style = style;
        this.months = List.of(messages.text("calendar.months").split(" "));
        int sign = 0;
        for (var look : Look.values()) {
            sign = Math.max(sign, DisplayWidth.of(sign(look)));
        }
        for (var weekday : DayOfWeek.values()) {
            sign = Math.max(sign, DisplayWidth.of(words.weekday(weekday)) - 2);
        }
        this.cell = 2 + sign + 1;
    }

    /** Writes one year. */
    public void write(WorkingYear year, Appendable out) throws IOException {
        var text = new StringBuilder();
        text.append(new OutlineText(width, style).write(head(year)));
        addMonths(year, text);
        addLegend(year, text);
        text.append(new OutlineText(width, style).write(foot(year)));
        out.append(text);
    }

    private Outline head(WorkingYear year) {
        var outline = new Outline(messages);
        outline.title(
                Style.Tone.HEADING,
                messages.text(
                        "calendar.title",
                        Integer.toString(year.year()),
                        messages.of(year.calendar().label()),
                        year.calendar().id()));
        outline.field(messages.text("calendar.field.working-days"), words.workingDays(year.workingDays()));
        outline.field(messages.text("calendar.field.announced"), announced(year));
        year.knownOn()
                .ifPresent(day -> outline.field(
                        messages.text("calendar.field.known-on"),
                        messages.text("calendar.as-known-on", day.toString())));
        return outline;
    }

    private String announced(WorkingYear year) {
        var through = year.calendar().announcedThrough();
        if (year.isWhollyAnnounced()) {
            return messages.text("calendar.announced.whole");
        }
        String number = Integer.toString(year.year());
        if (year.calendar().years().contains(year.year())) {
            return messages.text("calendar.announced.through", through.toString());
        }
        return through.getYear() < year.year()
                ? messages.text("calendar.announced.none", number, through.toString())
                : messages.text("calendar.announced.unrecorded", number);
    }

    private void addMonths(WorkingYear year, StringBuilder text) {
        int month = DAYS * cell - 1;
        int abreast = Math.max(1, (width + GAP) / (month + GAP));
        for (int first = 1; first <= 12; first += abreast) {
            var blocks = new ArrayList<List<Line>>();
            int lines = 0;
            for (int next = first; next < first + abreast && next <= 12; next++) {
                blocks.add(month(year, next));
                lines = Math.max(lines, blocks.get(blocks.size() - 1).size());
            }
            text.append('\n');
            for (int i = 0; i < lines; i++) {
                addLine(blocks, i, month + GAP, text);
            }
        }
    }

    /** What stands there, and how many cells of a terminal it takes, which colour hides. */
    private record Line(String text, int cells) {}

    private static void addLine(List<List<Line>> blocks, int number, int column, StringBuilder text) {
        var line = new StringBuilder();
        int pending = 0;
        for (var block : blocks) {
            var part = number < block.size() ? block.get(number) : new Line("", 0);
            if (part.cells() > 0) {
                LineWrap.appendSpaces(pending, line);
                line.append(part.text());
                pending = Math.max(2, column - part.cells());
            } else {
                pending += column;
            }
        }
        text.append(line).append('\n');
    }

    private List<Line> month(WorkingYear year, int month) {
        var lines = new ArrayList<Line>();
        String title =
                messages.text("calendar.month", months.get(month - 1), words.workingDays(year.workingDays(month)));
        lines.add(new Line(style.in(Style.Tone.HEADING, title), DisplayWidth.of(title)));
        lines.add(weekdays());
        var week = new StringBuilder();
        int cells = 0;
        for (var day : year.month(month)) {
            int start = (day.date().getDayOfWeek().getValue() - 1) * cell;
            LineWrap.appendSpaces(start - cells, week);
            week.append(shown(day));
            cells = start + 2 + DisplayWidth.of(sign(day.look()));
            if (day.date().getDayOfWeek() == DayOfWeek.SUNDAY) {
                lines.add(new Line(week.toString(), cells));
                week.setLength(0);
                cells = 0;
            }
        }
        if (cells > 0) {
            lines.add(new Line(week.toString(), cells));
        }
        return lines;
    }

    private Line weekdays() {
        var line = new StringBuilder();
        for (var day : DayOfWeek.values()) {
            String weekday = words.weekday(day);
            line.append(weekday);
            LineWrap.appendSpaces(cell - DisplayWidth.of(weekday), line);
        }
        String text = line.toString().stripTrailing();
        return new Line(style.in(Style.Tone.QUIET, text), DisplayWidth.of(text));
    }

    private String shown(Day day) {
        int number = day.date().getDayOfMonth();
        return style.in(tone(day.look()), (number < 10 ? " " : "") + number + sign(day.look()));
    }

    private String sign(Look look) {
        return look == Look.WORKDAY ? "" : messages.text("calendar.sign." + look.id());
    }

    private static Style.Tone tone(Look look) {
        return switch (look) {
            case WORKDAY -> Style.Tone.PLAIN;
            case WEEKEND -> Style.Tone.QUIET;
            case HOLIDAY, STATUTORY -> Style.Tone.GOOD;
            case MAKE_UP -> Style.Tone.BAD;
            case UNCERTAIN -> Style.Tone.OPEN;
        };
    }

    /** Of the signs that this year shows. */
    private void addLegend(WorkingYear year, StringBuilder text) {
        var parts = new ArrayList<String>();
        for (var look : Look.values()) {
            boolean isShown = year.days().stream().anyMatch(day -> day.look() == look);
            if (isShown && look != Look.WORKDAY) {
                parts.add(messages.text("calendar.legend." + look.id(), sign(look)));
            }
        }
        text.append('\n');
        new LineWrap(width).append("", 0, messages.text("calendar.legend", messages.clauses(parts)), text);
    }

    private Outline foot(WorkingYear year) {
        var outline = new Outline(messages);
        var byName = new LinkedHashMap<String, List<Run>>();
        year.runs()
                .forEach(run -> byName.computeIfAbsent(run.name(), any -> new ArrayList<>())
                        .add(run));
        if (!byName.isEmpty() || !statutory(year).isEmpty()) {
            outline.heading(messages.text("calendar.heading.holidays"));
        }
        byName.forEach((name, runs) -> outline.item(0, Mark.POINT, holiday(name, runs)));
        statutory(year)
                .forEach((name, days) -> outline.item(
                        0, Mark.OPEN, messages.text("calendar.holiday.statutory", name, messages.list(days))));
        addNotices(year, outline);
        return outline;
    }

    private String holiday(String name, List<Run> runs) {
        var free = new ArrayList<String>();
        var worked = new ArrayList<String>();
        for (var run : runs) {
            (run.kind() == NoticeDay.Kind.HOLIDAY ? free : worked).add(words.days(run.days()));
        }
        var parts = new ArrayList<String>();
        if (!free.isEmpty()) {
            parts.add(messages.text("calendar.holiday.free", messages.list(free)));
        }
        if (!worked.isEmpty()) {
            parts.add(messages.text("calendar.holiday.worked", messages.list(worked)));
        }
        return messages.text("calendar.holiday", name, messages.clauses(parts));
    }

    private Map<String, List<String>> statutory(WorkingYear year) {
        var days = new LinkedHashMap<String, List<String>>();
        for (var day : year.days()) {
            if (day.look() == Look.STATUTORY && day.festival().isPresent()) {
                days.computeIfAbsent(messages.of(day.festival().get().label()), any -> new ArrayList<>())
                        .add(day.date().toString());
            }
        }
        return days;
    }

    private void addNotices(WorkingYear year, Outline outline) {
        outline.heading(messages.text("calendar.heading.notices"));
        if (year.notices().isEmpty()) {
            outline.paragraph(messages.text("calendar.no-notice", Integer.toString(year.year())));
        }
        for (var cited : year.notices()) {
            outline.item(0, Mark.POINT, words.notice(cited.notice()));
            cited.notice().note().ifPresent(note -> outline.quote(0, note));
        }
        if (!year.undated().isEmpty()) {
            outline.closing(messages.text("calendar.notice-undated.note"));
        }
    }
}
