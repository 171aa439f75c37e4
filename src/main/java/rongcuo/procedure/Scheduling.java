package rongcuo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.calendar.Calendars;
import rongcuo.calendar.DateInterval;
import rongcuo.calendar.DateRange;
import rongcuo.calendar.Expiry;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.calendar.Period;
import rongcuo.calendar.PeriodUnit;
import rongcuo.calendar.Standstill;
import rongcuo.calendar.WorkingDayCount;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.TimeRulings.GrantedExtension;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.StepResult;
import rongcuo.fact.EventId;
import rongcuo.fact.Truth;
import rongcuo.policy.Lasting;
import rongcuo.policy.ProcedureStep;
import rongcuo.policy.ProcedureStep.Obligation;
import rongcuo.procedure.IneffectiveRuling.Why;
import rongcuo.procedure.StepTiming.Basis;

/** Reckons the steps of one case, each when another asks for it. Used once, by one thread. */
final class Scheduling {
    private final Evaluation evaluation;
    private final Calendars calendars;
    private final LocalDate today;
    private final Map<String, StepResult> results = new HashMap<>();
    private final Map<String, StepTiming> reckoned = new HashMap<>();
    /** The steps that are being reckoned: one that waits for itself waits for good. */
    private final Set<String> asked = new HashSet<>();

    private final List<IneffectiveRuling> ineffective = new ArrayList<>();

    Scheduling(Evaluation evaluation, Calendars calendars) {
        this.evaluation = evaluation;
        this.calendars = calendars;
        this.today = evaluation.setting().today();
        for (var result : evaluation.steps()) {
            results.put(result.step().id(), result);
        }
    }

    Timeline timeline() {
        var steps = new ArrayList<StepTiming>();
        for (var result : evaluation.steps()) {
            steps.add(timing(result));
        }
        return new Timeline(
                evaluation, today, evaluation.policy().jurisdiction().calendar(), steps, ineffective);
    }

    private Optional<HolidayCalendar> calendar() {
        return calendars.find(evaluation.policy().jurisdiction().calendar());
    }

    private StepTiming timing(StepResult result) {
        String id = result.step().id();
        var known = reckoned.get(id);
        if (known != null) {
            return known;
        }
        asked.add(id);
        var timing = new Reckoning(result).timing();
        asked.remove(id);
        reckoned.put(id, timing);
        return timing;
    }

    // When something that a step names has happened, or may lawfully happen at the latest.

    /** The events that a name means: itself, or those that complete the step of that name. */
    private List<EventId> events(String name) {
        var step = results.get(name);
        return step == null ? List.of(new EventId(name)) : step.step().done();
    }

    /** The day of an event, or of the first event that completes a step. */
    private Optional<LocalDate> happened(String name) {
        return firstOf(events(name));
    }

    private Optional<LocalDate> firstOf(List<EventId> events) {
        var first = Optional.<LocalDate>empty();
        for (var event : events) {
            var day = evaluation.caseFile().events().dayOf(event);
            if (day.isPresent() && (first.isEmpty() || day.get().isBefore(first.get()))) {
                first = day;
            }
        }
        return first;
    }

    /** Whether the case says that it has not happened. */
    private boolean isDenied(String name) {
        for (var event : events(name)) {
            if (!(evaluation.caseFile().events().of(event).orElse(null) instanceof EventDate.NotHappened)) {
                return false;
            }
        }
        return true;
    }

    /** The latest lawful day of what has not happened, if the step that brings it about has to be taken by one. */
    private Optional<DateInterval> projected(String name) {
        for (var result : evaluation.steps()) {
            boolean isMeant = result.step().id().equals(name) || result.step().isDoneBy(name);
            boolean isCertain = result.truth() != Truth.FALSE && result.step().obligation() == Obligation.REQUIRED;
            if (isMeant && isCertain && !asked.contains(result.step().id())) {
                var timing = timing(result);
                return timing.step().lasting().isPresent() ? Optional.empty() : timing.due();
            }
        }
        return Optional.empty();
    }

    /** One step under reckoning. */
    private final class Reckoning {
        private final ProcedureStep step;
        private final Truth applies;
        private final Optional<LocalDate> done;
        private final List<String> awaited = new ArrayList<>();
        private final Standstill standstill;
        private final int extensions;
        private Optional<DateInterval> start = Optional.empty();
        private Basis basis = Basis.HAPPENED;
        private Optional<DateInterval> opens = Optional.empty();
        private Optional<DateInterval> due = Optional.empty();
        /** Whether a day could not be reckoned for want of a calendar. */
        private boolean isBeyond;

        /** Whether it follows what has not happened, or the case says so. */
        private boolean isOutOfTurn;

        Reckoning(StepResult result) {
            this.step = result.step();
            this.applies = result.truth();
            this.done = firstOf(step.done());
            this.standstill = standstill();
            this.extensions = extensions();
        }

        StepTiming timing() {
            if (applies == Truth.FALSE) {
                return answer(StepStatus.NOT_APPLICABLE, Optional.empty());
            }
            findStart();
            reckonDays();
            var status = status();
            return answer(status, difference(status));
        }

        private StepTiming answer(StepStatus status, Optional<WorkingDayCount> difference) {
            return new StepTiming(
                    step, applies, status, awaited, start, basis, opens, due, done, difference, standstill, extensions);
        }

        // Rulings.

        private Standstill standstill() {
            var ranges = new ArrayList<DateRange>();
            for (var suspension : evaluation.caseFile().rulings().suspensions()) {
                if (suspension.steps().contains(step.id())) {
                    if (!hasClock()) {
                        ineffective.add(IneffectiveRuling.of(Why.NO_CLOCK, suspension, step.id()));
                    } else if (suspension.basis().isPresent()) {
                        ranges.add(
                                new DateRange(suspension.from(), suspension.to().orElse(LocalDate.MAX)));
                    } else {
                        ineffective.add(IneffectiveRuling.of(Why.NO_BASIS, suspension, step.id()));
                    }
                }
            }
            return Standstill.during(ranges);
        }

        /** Whether it has a period that runs from an event and so can stand still. */
        private boolean hasClock() {
            return step.within().isPresent() || step.atLeast().isPresent();
        }

        private int extensions() {
            int granted = 0;
            int allowed = step.extension().map(ProcedureStep.Extension::times).orElse(0);
            for (var extension : evaluation.caseFile().rulings().extensions()) {
                if (extension.step().equals(step.id())) {
                    granted += extension.times();
                    tellExcess(extension, granted, allowed);
                }
            }
            return Math.min(granted, allowed);
        }

        private void tellExcess(GrantedExtension extension, int granted, int allowed) {
            if (granted > allowed) {
                ineffective.add(IneffectiveRuling.of(allowed == 0 ? Why.NOT_PROVIDED : Why.TOO_OFTEN, extension));
            }
        }

        // The start.

        private void findStart() {
            var starts =
                    step.between().isPresent() ? List.of(step.between().get().after()) : step.after();
            if (starts.isEmpty()) {
                return;
            }
            for (String name : starts) {
                var day = happened(name);
                if (day.isPresent()
                        && (start.isEmpty() || day.get().isBefore(start.get().earliest()))) {
                    start = Optional.of(DateInterval.on(day.get()));
                }
            }
            if (start.isEmpty()) {
                awaited.addAll(starts);
                basis = Basis.PROJECTED;
                start = starts.size() == 1 ? projected(starts.get(0)) : Optional.empty();
                isOutOfTurn = starts.stream().allMatch(Scheduling.this::isDenied);
            }
        }

        // The days.

        private void reckonDays() {
            if (step.before().isPresent()) {
                reckonBefore(step.before().get());
            } else if (step.between().isPresent()) {
                opens = start.filter(day -> basis == Basis.HAPPENED);
                reckonUntil(step.between().get().before());
            }
            if (step.setBy().isPresent()) {
                due = Optional.ofNullable(
                                evaluation.caseFile().rulings().setDays().get(step.id()))
                        .map(DateInterval::on);
            }
            if (start.isPresent()) {
                reckonFrom(start.get());
            }
        }

        private void reckonFrom(DateInterval from) {
            if (step.atLeast().isPresent()) {
                opens = after(from, step.atLeast().get());
            }
            if (step.within().isPresent()) {
                due = extended(from, step.within().get());
            }
            if (step.lasting().isPresent()) {
                due = lasted(from, step.lasting().get());
            }
        }

        private Optional<DateInterval> lasted(DateInterval from, Lasting lasting) {
            if (lasting instanceof Lasting.For length) {
                return civil(from, length.period());
            }
            if (lasting instanceof Lasting.Between range) {
                var least = civil(from, range.least());
                var most = civil(from, range.most());
                return least.isEmpty() || most.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new DateInterval(
                                least.get().earliest(),
                                most.get().latest(),
                                most.get().standing()));
            }
            return Optional.empty();
        }

        private Optional<DateInterval> civil(DateInterval from, Period period) {
            return reckoned(calendar -> new Expiry(calendar, Standstill.NONE).after(from, period, Expiry.Roll.NONE));
        }

        /** A period of days that is made longer goes on as one; of another unit the extension begins at its end. */
        private Optional<DateInterval> extended(DateInterval from, Period within) {
            if (extensions == 0) {
                return after(from, within);
            }
            var by = step.extension().orElseThrow().by();
            if (by.unit() == within.unit()) {
                return after(from, new Period(within.length() + by.length() * extensions, within.unit()));
            }
            return reckoned(calendar -> {
                var expiry = new Expiry(calendar, standstill);
                var end = expiry.after(from, within, Expiry.Roll.NONE);
                return end.isEmpty() ? end : expiry.after(end.get(), by, extensions, roll());
            });
        }

        private Optional<DateInterval> after(DateInterval from, Period period) {
            return reckoned(calendar -> new Expiry(calendar, standstill).after(from, period, roll()));
        }

        private void reckonBefore(ProcedureStep.Lead lead) {
            var event = happened(lead.event());
            if (event.isEmpty()) {
                awaited.add(lead.event());
                return;
            }
            due = lead.atLeast().isPresent()
                    ? before(event.get(), lead.atLeast().get(), roll())
                    : Optional.of(DateInterval.on(event.get().minusDays(1)));
            if (lead.within().isPresent()) {
                opens = before(event.get(), lead.within().get(), Expiry.Roll.NONE);
            }
        }

        private Optional<DateInterval> before(LocalDate event, Period period, Expiry.Roll roll) {
            return reckoned(calendar -> new Expiry(calendar, Standstill.NONE).before(event, period, roll));
        }

        private void reckonUntil(String end) {
            var event = happened(end);
            if (event.isPresent()) {
                due = Optional.of(DateInterval.on(event.get().minusDays(1)));
            } else {
                awaited.add(end);
            }
        }

        private Expiry.Roll roll() {
            return step.roll() == ProcedureStep.Roll.NONE ? Expiry.Roll.NONE : Expiry.Roll.TO_WORKING_DAY;
        }

        private Optional<DateInterval> reckoned(Counting counting) {
            var calendar = calendar();
            var day = calendar.isEmpty() ? Optional.<DateInterval>empty() : counting.on(calendar.get());
            isBeyond |= day.isEmpty() && !isStopped();
            return day;
        }

        /** Whether the clock stands still for good, as far as is known. */
        private boolean isStopped() {
            return standstill.covers(LocalDate.MAX);
        }

        // The status.

        private StepStatus status() {
            if (done.isPresent()) {
                return statusDone(done.get());
            }
            if (step.lasting().isPresent()) {
                return statusLasting();
            }
            boolean isStarted = start.isPresent() && basis == Basis.HAPPENED;
            boolean mayBegin =
                    isStarted || (step.between().isEmpty() && step.after().isEmpty());
            if (due.isPresent() && today.isAfter(due.get().latest()) && (mayBegin || isMissed())) {
                return step.obligation() == Obligation.OPTIONAL ? StepStatus.LAPSED : StepStatus.OVERDUE;
            }
            if (!mayBegin) {
                return StepStatus.WAITING;
            }
            if (isBeyond) {
                return StepStatus.NOT_RECKONED;
            }
            return standstill.covers(today) ? StepStatus.SUSPENDED : StepStatus.OPEN;
        }

        /** Whether the end of its window has come before its beginning. */
        private boolean isMissed() {
            return step.between().isPresent()
                    && happened(step.between().get().before()).isPresent();
        }

        private StepStatus statusDone(LocalDate day) {
            if (isBeyond && due.isEmpty()) {
                return StepStatus.NOT_RECKONED;
            }
            boolean isEarly = isOutOfTurn
                    || (start.isPresent()
                            && basis == Basis.HAPPENED
                            && day.isBefore(start.get().earliest()))
                    || (opens.isPresent() && day.isBefore(opens.get().earliest()));
            if (isEarly) {
                return StepStatus.DONE_EARLY;
            }
            return due.isPresent() && day.isAfter(due.get().latest()) ? StepStatus.DONE_LATE : StepStatus.DONE;
        }

        private StepStatus statusLasting() {
            if (start.isEmpty() || basis == Basis.PROJECTED) {
                return StepStatus.WAITING;
            }
            if (isBeyond) {
                return StepStatus.NOT_RECKONED;
            }
            return due.isPresent() && today.isAfter(due.get().latest()) ? StepStatus.ENDED : StepStatus.RUNNING;
        }

        private Optional<WorkingDayCount> difference(StepStatus status) {
            if (due.isEmpty()) {
                return Optional.empty();
            }
            return switch (status) {
                case DONE_LATE -> workingDays(due.get().latest(), done.orElseThrow());
                case OVERDUE -> workingDays(due.get().latest(), today);
                case OPEN -> left(due.get());
                default -> Optional.empty();
            };
        }

        private Optional<WorkingDayCount> left(DateInterval last) {
            return bounds(last).map(bounds -> isCountedInWorkingDays() ? rest(bounds) : bounds);
        }

        /** Whether its whole period is so many working days from a day that is certain. */
        private boolean isCountedInWorkingDays() {
            boolean isOfOneUnit =
                    extensions == 0 || step.extension().orElseThrow().by().unit() == PeriodUnit.WORKING_DAYS;
            return isOfOneUnit
                    && step.within().isPresent()
                    && step.within().get().unit() == PeriodUnit.WORKING_DAYS
                    && start.isPresent()
                    && start.get().isExact()
                    && !today.isBefore(start.get().latest());
        }

        /** What is left of the period: neither bound can be more than what has not passed for certain. */
        private WorkingDayCount rest(WorkingDayCount bounds) {
            int length = step.within().orElseThrow().length();
            for (int i = 0; i < extensions; i++) {
                length += step.extension().orElseThrow().by().length();
            }
            var passed = workingDays(start.orElseThrow().latest(), today, standstill);
            if (passed.isEmpty()) {
                return bounds;
            }
            return new WorkingDayCount(
                    Math.max(bounds.least(), length - passed.get().most()),
                    Math.min(bounds.most(), length - passed.get().least()));
        }

        private Optional<WorkingDayCount> bounds(DateInterval last) {
            var least = workingDays(today, last.earliest(), standstill);
            var most = workingDays(today, last.latest(), standstill);
            return least.isEmpty() || most.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new WorkingDayCount(least.get().least(), most.get().most()));
        }

        private Optional<WorkingDayCount> workingDays(LocalDate after, LocalDate through) {
            return workingDays(after, through, Standstill.NONE);
        }

        private Optional<WorkingDayCount> workingDays(LocalDate after, LocalDate through, Standstill without) {
            if (!HolidayCalendar.reaches(after) || !HolidayCalendar.reaches(through)) {
                return Optional.empty();
            }
            return calendar().map(calendar -> calendar.workingDays(after, through, without));
        }
    }

    /** A reckoning that needs a calendar. */
    private interface Counting {
        Optional<DateInterval> on(HolidayCalendar calendar);
    }
}
