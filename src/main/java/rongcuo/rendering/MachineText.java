package rongcuo.rendering;

import java.util.List;
import java.util.Optional;
import rongcuo.rendering.MachineFinding.Area;
import rongcuo.rendering.MachineFinding.Level;

/** What was found of a machine, as whoever looks after it reads it. */
public final class MachineText {
    private final Messages messages;
    private final int width;
    private final Style style;

    public MachineText(Messages messages, int width, Style style) {
        this.messages = messages;
        this.width = width;
        this.style = style;
    }

    public CharSequence of(List<MachineFinding> findings) {
        var outline = new Outline(messages);
        long toMend = findings.stream()
                .filter(finding -> finding.level() == Level.MEND)
                .count();
        var mark = toMend == 0 ? Mark.HOLDS : Mark.FAILS;
        outline.title(
                mark.tone(),
                toMend == 0
                        ? messages.text("doctor.title.sound", mark.sign())
                        : messages.text("doctor.title.mend", mark.sign(), Long.toString(toMend)));
        var area = Optional.<Area>empty();
        for (var finding : findings) {
            if (area.isEmpty() || area.get() != finding.area()) {
                area = Optional.of(finding.area());
                outline.heading(messages.text("doctor.area." + finding.area().id()));
            }
            add(finding, outline);
        }
        return new OutlineText(width, style).write(outline);
    }

    private void add(MachineFinding finding, Outline outline) {
        var mark = switch (finding.level()) {
            case SOUND, MENDED -> Mark.HOLDS;
            case NOTE -> Mark.POINT;
            case MEND -> Mark.FAILS;
        };
        String words = finding.words(messages);
        outline.item(0, mark, finding.level() == Level.MENDED ? messages.text("doctor.mended", words) : words);
        if (finding.level() == Level.MEND) {
            outline.item(1, Mark.POINT, messages.text("doctor.mend", finding.mend(messages)));
        }
    }
}
