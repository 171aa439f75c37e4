package rongcuo.rendering;

import java.io.IOException;
import rongcuo.calendar.CountedPeriod;
import rongcuo.calendar.DateInterval;

/** When a period ends: a bare day for scripts, or both bounds and why there are two. */
public final class CountedPeriodText {
    private final Messages messages;

    public CountedPeriodText(Messages messages) {
        this.messages = messages;
    }

    /** Writes one line. */
    public void write(CountedPeriod period, Appendable out) throws IOException {
        var end = period.end();
        String days = end.isExact()
                ? end.earliest().toString()
                : messages.text(
                        "calendar.between",
                        end.earliest().toString(),
                        end.latest().toString());
        if (end.isProvisional()) {
            var through = period.calendar().announcedThrough();
            boolean isToCome = end.latest().isAfter(through) || period.start().isAfter(through);
            out.append(messages.text(
                    isToCome ? "calendar.provisional" : "calendar.provisional.unrecorded", days, through.toString()));
        } else {
            out.append(days);
        }
        out.append('\n');
    }

    /** Adds the cells of a table's line: the earliest day, the latest, and whether they are announced. */
    public static void addCells(DateInterval end, StringBuilder line) {
        line.append(',').append(end.earliest()).append(',').append(end.latest());
        line.append(end.isProvisional() ? ",provisional" : ",announced");
    }
}
