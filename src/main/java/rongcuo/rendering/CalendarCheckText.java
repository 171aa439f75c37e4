package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import rongcuo.drafting.CalendarCheck;

/** What a check looked through: a line a calendar, and the notices without a date. */
public final class CalendarCheckText {
    private final Messages messages;
    private final int width;
    private final Style style;

    public CalendarCheckText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
    }

    /** Writes each in turn; the problems themselves stand elsewhere. */
    public void write(List<CalendarCheck> checks, Appendable out) throws IOException {
        var outline = new Outline(messages);
        for (var check : checks) {
            var calendar = check.calendar();
            boolean isSound = check.problems().isEmpty();
            outline.title(
                    isSound ? Style.Tone.GOOD : Style.Tone.BAD,
                    messages.text(
                            isSound ? "calendar.check.sound" : "calendar.check.faulty",
                            (isSound ? Mark.HOLDS : Mark.FAILS).sign(),
                            calendar.id(),
                            messages.of(calendar.label()),
                            years(check),
                            Integer.toString(check.notices()),
                            Integer.toString(check.problems().size())));
            if (!check.undated().isEmpty()) {
                outline.item(
                        0,
                        Mark.POINT,
                        messages.text(
                                "calendar.check.undated",
                                Integer.toString(check.undated().size())));
                check.undated().forEach(notice -> outline.item(1, Mark.POINT, notice.number()));
            }
        }
        out.append(new OutlineText(width, style).write(outline));
    }

    private String years(CalendarCheck check) {
        var years = check.calendar().years();
        if (years.isEmpty()) {
            return messages.text("calendar.check.no-years");
        }
        String first = Integer.toString(years.get(0).year());
        String last = Integer.toString(years.get(years.size() - 1).year());
        return first.equals(last) ? first : first + "–" + last;
    }
}
