package rongcuo.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.evaluation.Strictness;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.CaseTableHeader;
import rongcuo.reading.ColumnMap;
import rongcuo.reading.ColumnNames;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.screening.RowReading;
import rongcuo.source.Problems;

/** By what rows are read and judged, whatever table they stand in. */
final class ScreeningRules {
    private static final int USUALLY_WITHIN = 5;

    private final PolicyLibrary library;
    private final WorkingCalendars calendars;
    private final Adjudication adjudication;
    private final ColumnNames names;
    private final int within;

    /**
     * The rules of some choices.
     *
     * @param problems what is wrong with the map of the columns; libraries tell theirs by themselves
     */
    ScreeningRules(
            PolicyLibrary library, CalendarLibrary calendars, Choices choices, ColumnMap map, Problems problems) {
        this.library = library;
        this.calendars = WorkingCalendars.of(calendars, choices.knownOn);
        this.adjudication = new Adjudication(
                library, choices.policies, choices.asOf, choices.today, this.calendars, choices.strictness, problems);
        this.names = ColumnNames.of(library, choices.policies).with(map, problems);
        this.within = choices.within;
    }

    /**
     * What a call decides of its judgements.
     *
     * @param policies under which every row is judged; empty: under those that each names
     * @param asOf the day that picks the version
     * @param within how many working days ahead a deadline is near
     */
    record Choices(
            List<String> policies,
            Optional<LocalDate> asOf,
            LocalDate today,
            Optional<LocalDate> knownOn,
            Strictness strictness,
            int within) {
        Choices {
            policies = List.copyOf(policies);
        }

        static Choices of(Call call) {
            return new Choices(
                    call.values(Options.POLICY),
                    call.date(Options.AS_OF),
                    call.today(),
                    call.date(Options.KNOWN_ON),
                    call.has(Options.STRICT) ? Strictness.STRICT : Strictness.ORDINARY,
                    call.count(Options.WITHIN, USUALLY_WITHIN));
        }
    }

    /**
     * What a call says that columns are of, in a file and by itself.
     *
     * @throws UsageFault where the call names no column
     */
    static ColumnMap columnMap(Call call, Problems problems) {
        var file = call.value(Options.MAP_FILE);
        var ofFile = file.isPresent() ? ColumnMap.read(TextFile.pathOf(file.get()), problems) : ColumnMap.none();
        var choices = call.values(Options.MAP);
        for (String choice : choices) {
            if (!ColumnMap.isChoice(choice)) {
                throw new UsageFault("map", Options.MAP, choice);
            }
        }
        return ofFile.with(ColumnMap.of(Options.MAP, choices));
    }

    ColumnNames names() {
        return names;
    }

    /** How the rows under these headings are read and judged. */
    RowReading reading(CaseTableHeader header, TableReading.ShortRows shortRows) {
        return new TableReading(header, library, adjudication, calendars, within, shortRows);
    }

    Adjudication adjudication() {
        return adjudication;
    }

    WorkingCalendars calendars() {
        return calendars;
    }

    int within() {
        return within;
    }
}
