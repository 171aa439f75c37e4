package rongcuo.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.calendar.Period;
import rongcuo.calendar.PeriodUnit;
import rongcuo.policy.Policy;
import rongcuo.policy.ProcedureStep;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** Finds steps whose time can be over before it may begin. */
final class PeriodProofs {
    private static final int WEEK = 5;
    private static final int WEEKEND = 2;
    /** Around a year that is no leap year though it is divisible by four. */
    private static final LocalDate FIRST_START = LocalDate.of(2096, 1, 1);

    private static final LocalDate LAST_START = LocalDate.of(2104, 12, 31);

    private final Policy policy;
    private final List<Problem> problems = new ArrayList<>();

    private PeriodProofs(Policy policy) {
        this.policy = policy;
    }

    static List<Problem> of(Policy policy) {
        var proofs = new PeriodProofs(policy);
        for (var step : policy.procedure()) {
            proofs.checkLength(step, step.atLeast(), step.within());
            step.before().ifPresent(lead -> proofs.checkLength(step, lead.atLeast(), lead.within()));
            step.between().ifPresent(window -> proofs.checkWindow(step, window));
        }
        return proofs.problems;
    }

    private void checkLength(ProcedureStep step, Optional<Period> atLeast, Optional<Period> within) {
        if (atLeast.isPresent() && within.isPresent() && canBeLonger(atLeast.get(), within.get())) {
            tell(step, ProblemCode.PERIOD_CAN_END_FIRST, List.of(step.id(), words(atLeast.get()), words(within.get())));
        }
    }

    private static String words(Period period) {
        return period.length() + " " + period.unit().id();
    }

    /** Whether one period can last longer than another that runs from the same day. */
    private static boolean canBeLonger(Period one, Period other) {
        if (one.unit() == other.unit()) {
            return one.length() > other.length();
        }
        boolean isByWeeks = isOfWorkingDays(one) || isOfWorkingDays(other);
        return isByWeeks ? longest(one) > shortest(other) : anyStart(one, other);
    }

    private static boolean isOfWorkingDays(Period period) {
        return period.unit() == PeriodUnit.WORKING_DAYS;
    }

    private static boolean anyStart(Period one, Period other) {
        for (var start = FIRST_START; !start.isAfter(LAST_START); start = start.plusDays(1)) {
            if (end(one, start).isAfter(end(other, start))) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate end(Period period, LocalDate start) {
        return switch (period.unit()) {
            case DAYS -> start.plusDays(period.length());
            case MONTHS -> start.plusMonths(period.length());
            case YEARS -> start.plusYears(period.length());
            case WORKING_DAYS -> throw new IllegalArgumentException("working days are reckoned by weeks");
        };
    }

    /** In days; of working days, from a Friday and without holidays, for which there is an example every year. */
    private static long longest(Period period) {
        return isOfWorkingDays(period)
                ? period.length() + (long) WEEKEND * ((period.length() + WEEK - 1) / WEEK)
                : lengths(period).stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    /** In days; of working days, from a Sunday and without holidays. */
    private static long shortest(Period period) {
        return isOfWorkingDays(period)
                ? period.length() + (long) WEEKEND * ((period.length() - 1) / WEEK)
                : lengths(period).stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    private static Set<Long> lengths(Period period) {
        var lengths = new HashSet<Long>();
        for (var start = FIRST_START; !start.isAfter(LAST_START); start = start.plusDays(1)) {
            lengths.add(ChronoUnit.DAYS.between(start, end(period, start)));
        }
        return lengths;
    }

    private void checkWindow(ProcedureStep step, ProcedureStep.Window window) {
        var opens = events(window.after());
        var closes = events(window.before());
        if (opens.size() == 1 && closes.size() == 1 && isNeverLater(closes.get(0), opens.get(0))) {
            tell(step, ProblemCode.WINDOW_NEVER_OPENS, List.of(step.id(), window.after(), window.before()));
        }
    }

    /** Whether the procedure lets one event come only with another or before it. */
    private boolean isNeverLater(String event, String other) {
        var reached = new HashSet<String>();
        var next = other;
        while (reached.add(next)) {
            if (next.equals(event)) {
                return true;
            }
            var before = eventBefore(next);
            if (before.isEmpty()) {
                return false;
            }
            next = before.get();
        }
        return false;
    }

    /** The one event after which another can come, where the procedure knows one. */
    private Optional<String> eventBefore(String event) {
        var makers =
                policy.procedure().stream().filter(step -> step.isDoneBy(event)).toList();
        if (makers.size() != 1) {
            return Optional.empty();
        }
        var starts = new ArrayList<>(makers.get(0).after());
        makers.get(0).between().ifPresent(window -> starts.add(window.after()));
        var before = starts.size() == 1 ? events(starts.get(0)) : List.<String>of();
        return before.size() == 1 ? Optional.of(before.get(0)) : Optional.empty();
    }

    /** The events that a name means: itself, or those that complete the step of that name. */
    private List<String> events(String name) {
        for (var step : policy.procedure()) {
            if (step.id().equals(name)) {
                return step.done().stream().map(event -> event.value()).toList();
            }
        }
        return List.of(name);
    }

    private void tell(ProcedureStep step, ProblemCode code, List<String> arguments) {
        problems.add(new Problem(code, step.provision().position(), "", 1, arguments));
    }
}
