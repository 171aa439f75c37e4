package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.evaluation.Strictness;
import rongcuo.procedure.DueStep;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TreeCache;
import rongcuo.source.Problems;

class DueSearchTest {
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final int FILES = 300;
    private static final int ROWS = 900;

    @TempDir
    Path folder;

    /** What a search said, in words that can be compared. */
    private record Said(List<String> due, List<String> problems, int judged) {}

    private Said search(int workers) {
        var policies = List.of(Path.of("policies"));
        var ofLibraries = new Problems();
        var library = PolicyLibrary.open(policies, ofLibraries);
        var calendars =
                WorkingCalendars.of(CalendarLibrary.open(policies, TreeCache.none(), ofLibraries), Optional.empty());
        var problems = new Problems();
        var adjudication = new Adjudication(
                library, List.of(), Optional.empty(), TUE_2024_10_08, calendars, Strictness.ORDINARY, problems);
        var search = new DueSearch(library, List.of(), adjudication, calendars, 5, problems);
        search.search(List.of(folder.toString()), workers);
        assertThat(ofLibraries.isEmpty()).isTrue();
        return new Said(
                search.due().stream().map(DueSearchTest::said).toList(),
                problems.inFileOrder().stream().map(Object::toString).toList(),
                search.judged());
    }

    private static String said(DueStep step) {
        return step.caseId() + " " + step.policy().id() + " " + step.timing();
    }

    @Test
    void what_is_found_does_not_depend_on_the_number_of_workers() throws IOException {
        var policies = List.of("huachi", "youxian", "jiaozuo", "nowhere");
        for (int i = 0; i < FILES; i++) {
            Files.writeString(folder.resolve(i + ".yaml"), """
                    policy: %s
                    respondents: [甲, 乙]
                    events: {启动问责追责: 2024-08-30, 提出申请: 2024-09-%02d, 受理: 2024-09-%02d}
                    """.formatted(
                            policies.get(i % policies.size()), 1 + i % 12, 13 + i % 17));
        }
        var table = new ArrayList<>(List.of("案号,适用办法,受理"));
        for (int i = 0; i < ROWS; i++) {
            table.add("T-" + i + ",huachi,2024-09-" + (1 + i % 31));
        }
        Files.write(folder.resolve("台账.csv"), table);

        var alone = search(1);
        assertThat(alone.due()).hasSizeGreaterThan(100);
        assertThat(alone.problems()).hasSizeGreaterThan(70);
        assertThat(alone.judged()).isGreaterThan(1000);
        assertThat(search(2)).isEqualTo(alone);
        assertThat(search(7)).isEqualTo(alone);
    }

    @Test
    void nothing_is_printed_and_the_status_is_0_where_nothing_is_due() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "policy: huachi\nevents: {受理: 2024-10-08}\n");
        var run = Program.run(List.of("due", folder.toString()));
        assertThat(run.out() + run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void a_file_of_an_earlier_day_does_not_stay_when_nothing_is_due() throws IOException {
        var list = folder.resolve("list.txt");
        var file = folder.resolve("a.yaml");
        Files.writeString(file, "policy: huachi\nevents: {受理: 2024-09-05}\n");
        assertThat(Program.run(List.of("due", file.toString(), "-o", list.toString()))
                        .code())
                .isEqualTo(1);
        assertThat(list).isNotEmptyFile();
        Files.writeString(file, "policy: huachi\nevents: {受理: 2024-10-08}\n");
        assertThat(Program.run(List.of("due", file.toString(), "-o", list.toString(), "--force"))
                        .code())
                .isZero();
        assertThat(list).isEmptyFile();
    }
}
