package rongcuo.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import rongcuo.calendar.PeriodUnit;
import rongcuo.casefile.EventDate;
import rongcuo.evaluation.Circuit;
import rongcuo.evaluation.Subject;
import rongcuo.policy.Condition;

/**
 * How two days may stand to each other, where conditions ask for their order or the time between them: found by trying
 * days around every limit, over a winter that ends in a leap day. A third day is not taken into account: where three are
 * compared in pairs, more is held possible than is.
 */
final class DayPairs {
    private static final LocalDate FIRST_TRIED = LocalDate.of(2023, 12, 1);
    private static final LocalDate LAST_TRIED = LocalDate.of(2024, 3, 31);

    private final Map<List<Subject>, Set<Long>> distances = new LinkedHashMap<>();

    /** Takes note of the pairs that a circuit asks for. */
    void add(Circuit circuit) {
        for (int leaf = 0; leaf < circuit.leaves(); leaf++) {
            if (circuit.subjects(leaf).size() == 2) {
                var ofPair = distances.computeIfAbsent(pair(circuit.subjects(leaf)), any -> near(0));
                if (circuit.condition(leaf) instanceof Condition.Elapsed elapsed) {
                    elapsed.limits()
                            .forEach(limit -> ofPair.addAll(
                                    around(limit.period().unit(), limit.period().length())));
                }
            }
        }
    }

    /** The same pair whichever comes first. */
    private List<Subject> pair(List<Subject> subjects) {
        var turned = List.of(subjects.get(1), subjects.get(0));
        return distances.containsKey(turned) ? turned : List.copyOf(subjects);
    }

    List<List<Subject>> pairs() {
        return List.copyOf(distances.keySet());
    }

    /** Whether a leaf asks for a pair, in whichever order. */
    static boolean isOf(List<Subject> pair, List<Subject> subjects) {
        return subjects.size() == 2 && pair.containsAll(subjects);
    }

    private static Set<Long> near(long days) {
        return new TreeSet<>(Set.of(days - 1, days, days + 1));
    }

    private static Set<Long> around(PeriodUnit unit, long length) {
        var found = new TreeSet<Long>();
        long least = switch (unit) {
            case DAYS, WORKING_DAYS -> length - 1;
            case MONTHS -> length * 28 - 1;
            case YEARS -> length * 365 - 1;
        };
        long most = switch (unit) {
            case DAYS -> length + 1;
            case WORKING_DAYS -> length * 2 + 14;
            case MONTHS -> length * 31 + 1;
            case YEARS -> length * 366 + 1;
        };
        LongStream.rangeClosed(least, most).forEach(found::add);
        return found;
    }

    /**
     * Examples of how the days of a pair may stand to each other.
     *
     * @param first what is known of the first; absent: nothing
     * @param marks days that conditions compare one of them with
     */
    List<Region.Days> examples(
            List<Subject> pair, Optional<EventDate> first, Optional<EventDate> second, List<LocalDate> marks) {
        var apart = distances.getOrDefault(pair, Set.of());
        var firsts = new LinkedHashSet<Optional<LocalDate>>();
        if (first.isPresent()) {
            firsts.add(day(first.get()));
        } else {
            firsts.addAll(firstsTried(second.flatMap(DayPairs::day), apart, marks));
            firsts.addAll(absence(pair.get(0)));
        }
        var examples = new ArrayList<Region.Days>();
        for (var day : firsts) {
            var seconds = second.isPresent() ? Set.of(day(second.get())) : secondsTried(pair.get(1), day, apart, marks);
            seconds.forEach(other -> examples.add(new Region.Days(day, other)));
        }
        return examples;
    }

    private static Optional<LocalDate> day(EventDate date) {
        return date instanceof EventDate.On on ? Optional.of(on.day()) : Optional.empty();
    }

    /** An event may not have come; a day that is a fact is some day. */
    private static Set<Optional<LocalDate>> absence(Subject subject) {
        return subject instanceof Subject.OfEvent ? Set.of(Optional.empty()) : Set.of();
    }

    private static Set<Optional<LocalDate>> firstsTried(
            Optional<LocalDate> second, Set<Long> apart, List<LocalDate> marks) {
        var tried = new LinkedHashSet<Optional<LocalDate>>();
        if (second.isPresent()) {
            tried.addAll(away(second.get(), apart));
        } else {
            FIRST_TRIED.datesUntil(LAST_TRIED).forEach(day -> tried.add(Optional.of(day)));
        }
        marks.forEach(mark -> tried.addAll(away(mark, near(0))));
        return tried;
    }

    private static Set<Optional<LocalDate>> secondsTried(
            Subject subject, Optional<LocalDate> first, Set<Long> apart, List<LocalDate> marks) {
        var tried = new LinkedHashSet<>(away(first.orElse(FIRST_TRIED), apart));
        marks.forEach(mark -> tried.addAll(away(mark, near(0))));
        tried.addAll(absence(subject));
        return tried;
    }

    private static Set<Optional<LocalDate>> away(LocalDate day, Set<Long> apart) {
        var found = new LinkedHashSet<Optional<LocalDate>>();
        for (long days : apart) {
            found.add(Optional.of(day.plusDays(days)));
            found.add(Optional.of(day.minusDays(days)));
        }
        return found;
    }
}
