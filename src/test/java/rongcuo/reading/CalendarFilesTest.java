package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.calendar.CalendarYear;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.rendering.CalendarYaml;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/** Calendars in several folders, and written anew. */
class CalendarFilesTest {
    private static final Path SHIPPED = Path.of("policies");

    @TempDir
    private Path own;

    private final Problems problems = new Problems();

    private CalendarLibrary library(Path... folders) {
        return CalendarLibrary.open(List.of(folders), TreeCache.none(), problems);
    }

    private void put(String file, String text) throws IOException {
        var path = own.resolve("calendars").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String written(CalendarYear year) throws IOException {
        var text = new StringBuilder();
        new CalendarYaml().write(year, text);
        return text.toString();
    }

    @Test
    void a_calendar_that_is_written_and_read_again_is_the_same() throws IOException {
        for (String id : List.of("CN", "CN-GX")) {
            put(id + "/calendar.yaml", Files.readString(SHIPPED.resolve("calendars/" + id + "/calendar.yaml")));
            for (var year :
                    library(SHIPPED).lineage(id).get(id.equals("CN") ? 0 : 1).years()) {
                put(id + "/" + year.year() + ".yaml", written(year));
            }
        }

        var shipped = library(SHIPPED).find("CN-GX", Optional.empty()).orElseThrow();
        var copied = library(own).find("CN-GX", Optional.empty()).orElseThrow();

        assertThat(problems.inFileOrder()).isEmpty();
        assertThat(kinds(copied)).isEqualTo(kinds(shipped));
        for (var year : library(own).lineage("CN").get(0).years()) {
            assertThat(written(year))
                    .isEqualTo(Files.readString(SHIPPED.resolve("calendars/CN/" + year.year() + ".yaml")));
        }
    }

    private static String kinds(HolidayCalendar calendar) {
        var kinds = new StringBuilder();
        for (var day = LocalDate.of(2006, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            kinds.append(calendar.kind(day).id()).append(' ');
        }
        return kinds.toString();
    }

    @Test
    void a_text_that_yaml_would_take_for_something_else_is_quoted() throws IOException {
        put("CX/calendar.yaml", "calendar: CX\nlabel: 甲县\n");
        put("CX/2026.yaml", "year: 2026\nnotices:\n  - {number: 'a: b # \"c\"', note: '[甲, 乙]', days: []}\n");

        var year = library(own).lineage("CX").get(0).years().get(0);
        put("CX/2026.yaml", written(year));

        var again = library(own).lineage("CX").get(0).years().get(0).notices().get(0);
        assertThat(again.number()).isEqualTo("a: b # \"c\"");
        assertThat(again.note()).contains("[甲, 乙]");
    }

    @Test
    void a_year_may_go_on_in_a_folder_of_ones_own() throws IOException {
        put(
                "CN/2026.yaml",
                Files.readString(SHIPPED.resolve("calendars/CN/2026.yaml"))
                        + "  - number: 甲\n    days:\n      - {date: 2026-06-18, name: 端午节, kind: holiday}\n");

        for (var library : List.of(library(own, SHIPPED), library(SHIPPED, own))) {
            var calendar = library.find("CN", Optional.empty()).orElseThrow();
            assertThat(calendar.isWorked(LocalDate.of(2026, 6, 18))).isFalse();
        }
        assertThat(problems.inFileOrder()).isEmpty();
    }

    @Test
    void a_year_must_not_stand_twice_with_different_days() throws IOException {
        put(
                "CN/2026.yaml",
                "year: 2026\nnotices:\n  - number: 国办发明电〔2025〕7号\n    days:\n"
                        + "      - {date: 2026-01-01, name: 元旦, kind: holiday}\n  - {number: 甲, days: []}\n");

        assertThat(library(own, SHIPPED).find("CN", Optional.empty())).isEmpty();
        assertThat(problems.inFileOrder().get(0).code()).isEqualTo(ProblemCode.CALENDAR_YEAR_TWICE);
    }
}
