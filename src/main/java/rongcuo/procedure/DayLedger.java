package rongcuo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.CalendarDay;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.calendar.Period;
import rongcuo.calendar.PeriodUnit;
import rongcuo.calendar.WorkingDayCount;
import rongcuo.policy.ProcedureStep;

/**
 * The days of a step's period one by one: which are counted, which are not, and why.
 *
 * @param entries from the day that starts the period to its last, in order
 */
public record DayLedger(StepTiming timing, List<Entry> entries) {
    /** In days; a longer ledger nobody reads. */
    private static final int LONGEST = 120;

    public DayLedger {
        entries = List.copyOf(entries);
    }

    /**
     * A day and what becomes of it.
     *
     * @param count how many days are counted up to and including it
     */
    public record Entry(CalendarDay day, Treatment treatment, WorkingDayCount count) {}

    /** What becomes of a day. */
    public enum Treatment {
        /** The day of the event itself (民法典 201). */
        NOT_COUNTED("start"),
        COUNTED("counted"),
        DAY_OFF("day-off"),
        SUSPENDED("suspended"),
        /** Counted or not, as a notice that is to come will say. */
        UNCERTAIN("uncertain");

        private final String id;

        Treatment(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** The ledger of a step whose period has begun; empty where it has no period, or one too long to be read. */
    public static Optional<DayLedger> of(StepTiming timing, HolidayCalendar calendar) {
        var end = timing.due().or(timing::opens);
        var unit = unit(timing.step());
        if (timing.start().isEmpty() || end.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        var from = timing.start().get().earliest();
        var to = end.get().latest();
        if (!HolidayCalendar.reaches(from) || to.toEpochDay() - from.toEpochDay() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new DayLedger(timing, entries(from, to, unit.get(), timing, calendar)));
    }

    private static Optional<PeriodUnit> unit(ProcedureStep step) {
        return step.within().or(step::atLeast).map(Period::unit);
    }

    private static List<Entry> entries(
            LocalDate from, LocalDate to, PeriodUnit unit, StepTiming timing, HolidayCalendar calendar) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(calendar.day(from), Treatment.NOT_COUNTED, new WorkingDayCount(0, 0)));
        int civil = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            var known = calendar.day(day);
            var treatment = treatment(known, unit, timing);
            civil += treatment == Treatment.COUNTED ? 1 : 0;
            var count = unit == PeriodUnit.WORKING_DAYS
                    ? calendar.workingDays(from, day, timing.standstill())
                    : new WorkingDayCount(civil, civil);
            entries.add(new Entry(known, treatment, count));
        }
        return entries;
    }

    private static Treatment treatment(CalendarDay day, PeriodUnit unit, StepTiming timing) {
        if (timing.standstill().covers(day.date())) {
            return Treatment.SUSPENDED;
        }
        if (unit != PeriodUnit.WORKING_DAYS) {
            return Treatment.COUNTED;
        }
        if (day.standing() == CalendarDay.Standing.UNCERTAIN) {
            return Treatment.UNCERTAIN;
        }
        return day.kind().isWorked() ? Treatment.COUNTED : Treatment.DAY_OFF;
    }
}
