package rongcuo.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import rongcuo.calendar.CalendarEntry;
import rongcuo.calendar.PublishedCalendar;
import rongcuo.reading.IcsReader;
import rongcuo.reading.TextFile;
import rongcuo.rendering.IcsWriter;
import rongcuo.source.Problems;

/**
 * A calendar file for people that is published again and again: what stands in the file that is replaced says which
 * entries moved since.
 */
final class PublishedFile {
    private PublishedFile() {}

    /**
     * The file to be written now.
     *
     * @param name by which calendar programs list it
     * @throws InvalidFile where the file to be replaced was not published by us, or was changed since
     */
    static CharSequence next(Call call, Output output, String name, List<CalendarEntry> entries) {
        var next = before(output).revised(entries, call.today());
        return new String(new IcsWriter(name).write(next), StandardCharsets.UTF_8);
    }

    private static PublishedCalendar before(Output output) {
        var file = output.replaced();
        if (file.isEmpty()) {
            return PublishedCalendar.NONE;
        }
        var problems = new Problems();
        var text = TextFile.read(file.get(), problems);
        var published = text.flatMap(read -> IcsReader.published(read.source(), problems));
        return published.orElseThrow(() -> new InvalidFile(problems));
    }
}
