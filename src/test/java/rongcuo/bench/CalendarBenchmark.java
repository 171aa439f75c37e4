package rongcuo.bench;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import rongcuo.calendar.DayKind;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.TreeCache;
import rongcuo.source.Problems;

/**
 * What it costs to add working days to a date, warm, on one core, beside another library with the same days. {@code
 * scripts/bench-calendar} runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class CalendarBenchmark {
    private static final int STARTS = 1024;
    private static final LocalDate TUE_2008_01_01 = LocalDate.of(2008, 1, 1);
    private static final LocalDate SUN_2017_12_31 = LocalDate.of(2017, 12, 31);
    private static final LocalDate FRI_2027_01_01 = LocalDate.of(2027, 1, 1);

    @Param({"5", "30", "250", "2000"})
    private int count;

    private final LocalDate[] starts = new LocalDate[STARTS];
    private HolidayCalendar calendar;
    private ImmutableHolidayCalendar strata;

    @Setup
    public void readCalendarAndChooseDays() {
        var library = CalendarLibrary.open(List.of(Path.of("policies")), TreeCache.none(), new Problems());
        calendar = library.find("CN", Optional.empty()).orElseThrow();
        strata = strata(calendar);
        var days = new ArrayList<>(TUE_2008_01_01.datesUntil(SUN_2017_12_31).toList());
        Collections.shuffle(days, new Random(20_240_208));
        for (int i = 0; i < STARTS; i++) {
            starts[i] = days.get(i);
            var ours = calendar.plusWorkingDays(starts[i], count).latest();
            if (!ours.equals(strata.shift(starts[i], count))) {
                throw new IllegalStateException("the calendars differ " + count + " working days after " + starts[i]);
            }
        }
    }

    private static ImmutableHolidayCalendar strata(HolidayCalendar calendar) {
        var holidays = new ArrayList<LocalDate>();
        var makeUpDays = new ArrayList<LocalDate>();
        TUE_2008_01_01.datesUntil(FRI_2027_01_01).forEach(day -> {
            if (calendar.kind(day) == DayKind.HOLIDAY) {
                holidays.add(day);
            } else if (calendar.kind(day) == DayKind.MAKE_UP) {
                makeUpDays.add(day);
            }
        });
        return ImmutableHolidayCalendar.of(
                HolidayCalendarId.of("CN"), holidays, List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), makeUpDays);
    }

    /** As deadlines are counted: an interval, here always of one day. */
    @Benchmark
    @OperationsPerInvocation(STARTS)
    public void rongcuo(Blackhole sink) {
        for (var start : starts) {
            sink.consume(calendar.plusWorkingDays(start, count));
        }
    }

    /** Date to date, where all days are announced. */
    @Benchmark
    @OperationsPerInvocation(STARTS)
    public void rongcuoDate(Blackhole sink) {
        for (var start : starts) {
            sink.consume(calendar.plusAnnounced(start, count));
        }
    }

    @Benchmark
    @OperationsPerInvocation(STARTS)
    public void strata(Blackhole sink) {
        for (var start : starts) {
            sink.consume(strata.shift(start, count));
        }
    }
}
