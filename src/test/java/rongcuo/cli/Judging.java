package rongcuo.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.CaseFile;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Strictness;
import rongcuo.procedure.Timeline;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TreeCache;
import rongcuo.source.Problems;

/** Judges cases as the commands do, the version of a policy chosen by their rules, for tests of other packages. */
public final class Judging {
    /** Read once for all tests. */
    private static final CalendarLibrary SHIPPED =
            CalendarLibrary.open(List.of(Path.of("policies")), TreeCache.none(), new Problems());

    private Judging() {}

    /** The evaluations of a case by policy and respondent; none where no version can be chosen, which is told. */
    public static List<Evaluation> of(
            CaseFile caseFile,
            PolicyLibrary library,
            Optional<LocalDate> asOf,
            LocalDate today,
            Strictness strictness,
            Problems problems) {
        var calendars = WorkingCalendars.of(SHIPPED, Optional.empty());
        return new Adjudication(library, List.of(), asOf, today, calendars, strictness, problems).evaluate(caseFile);
    }

    /** The procedure of a judged case in time. */
    public static Timeline timeline(Evaluation evaluation) {
        return Timeline.of(evaluation, WorkingCalendars.of(SHIPPED, Optional.empty()));
    }
}
