package rongcuo.rendering;

import java.io.IOException;
import rongcuo.calendar.DayKind;
import rongcuo.drafting.CalendarImport;
import rongcuo.drafting.CalendarImport.Change;

/** What a notice that is to be taken in would change. */
public final class CalendarImportText {
    private final Messages messages;
    private final CalendarWords words;
    private final int width;
    private final Style style;

    public CalendarImportText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.words = new CalendarWords(messages);
        this.width = width;
        this.style = style;
    }

    /** Writes each change under a title. */
    public void write(CalendarImport taken, Appendable out) throws IOException {
        var outline = new Outline(messages);
        String year = Integer.toString(taken.year().year());
        outline.title(
                Style.Tone.HEADING,
                switch (taken.outcome()) {
                    case NEW_YEAR -> messages.text("calendar.import.new", year);
                    case AMENDED_YEAR -> messages.text("calendar.import.amended", year);
                    case NOTHING_NEW, REFUSED -> messages.text("calendar.import.nothing", year);
                });
        for (var change : taken.changes()) {
            outline.item(0, mark(change.after()), line(change));
        }
        out.append(new OutlineText(width, style).write(outline));
    }

    private static Mark mark(DayKind after) {
        return switch (after) {
            case HOLIDAY -> Mark.HOLDS;
            case MAKE_UP -> Mark.FAILS;
            case WORKDAY, WEEKEND -> Mark.POINT;
        };
    }

    private String line(Change change) {
        String name = change.name().isEmpty() ? "" : messages.text("calendar.import.name", change.name());
        boolean isNamedOnly = change.after() == DayKind.HOLIDAY && change.turned() == 0;
        String becomes = "calendar.import.becomes." + change.after().id() + (isNamedOnly ? ".same" : "");
        return messages.text(
                "calendar.import.change",
                name,
                words.days(change.days()),
                messages.text(becomes, Integer.toString(change.turned())));
    }
}
