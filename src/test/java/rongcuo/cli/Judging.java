package rongcuo.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.CaseFile;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Strictness;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TreeCache;
import rongcuo.source.Problems;

/** Judges cases as the commands do, the version of a policy chosen by their rules, for tests of other packages. */
public final class Judging {
    private Judging() {}

    /** The evaluations of a case by policy and respondent; none where no version can be chosen, which is told. */
    public static List<Evaluation> of(
            CaseFile caseFile,
            PolicyLibrary library,
            Optional<LocalDate> asOf,
            LocalDate today,
            Strictness strictness,
            Problems problems) {
        var none = CalendarLibrary.open(List.of(), TreeCache.none(), problems);
        var calendars = WorkingCalendars.of(none, Optional.empty());
        return new Adjudication(library, List.of(), asOf, today, calendars, strictness, problems).evaluate(caseFile);
    }
}
