package rongcuo.rendering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import rongcuo.calendar.DateInterval;
import rongcuo.calendar.HolidayCalendar;
import rongcuo.procedure.StepTiming.Basis;
import rongcuo.rendering.TimelinePage.Band;
import rongcuo.rendering.TimelinePage.Bar;
import rongcuo.rendering.TimelinePage.Chart;
import rongcuo.rendering.TimelinePage.Edge;
import rongcuo.rendering.TimelinePage.Legend;
import rongcuo.rendering.TimelinePage.Spot;
import rongcuo.rendering.TimelinePage.Tick;
import rongcuo.rendering.TimelinePage.Today;

/**
 * The steps of a timeline as bars above a scale of days. All places are whole numbers of a drawing 720 wide, so that
 * the same days give the same bytes.
 */
final class TimelineChart {
    private static final int WIDTH = 720;
    private static final int HEAD = 40;
    private static final int ROW = 40;
    /** From the top of a row to the line its title stands on, and to its bar. */
    private static final int TITLE = 15;

    private static final int BAR = 21;
    private static final int THICKNESS = 12;
    private static final int FEWEST_DAYS = 14;
    private static final int LONGEST_WITH_WEEKS = 70;
    private static final int LONGEST_WITH_DAYS_OFF = 190;
    private static final int MOST_TICKS = 12;
    private static final int TICK_WORDS = 50;
    /** Half of what the widest character of a title takes. */
    private static final int CELL = 7;

    private final DatedTimeline dated;
    private final TimelineWords words;
    private final Messages messages;
    private final List<StepSpan> spans;
    private final Set<Piece> pieces = EnumSet.noneOf(Piece.class);
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    /** What a stretch of a bar, or of the ground behind the bars, means; in the order of the legend. */
    private enum Piece {
        ELAPSED("elapsed"),
        LEFT("left"),
        LATE("late"),
        PROJECTED("projected"),
        PROVISIONAL("provisional"),
        SUSPENDED("suspended"),
        DAY_OFF("day-off");

        private final String id;

        Piece(String id) {
            this.id = id;
        }
    }

    TimelineChart(DatedTimeline dated, TimelineWords words, Messages messages) {
        this.dated = dated;
        this.words = words;
        this.messages = messages;
        this.spans = StepSpan.of(dated.timeline());
        for (var span : spans) {
            stretch(span.from());
            stretch(span.to());
            if (span.step().isPending()) {
                stretch(today());
            }
        }
    }

    private void stretch(LocalDate day) {
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
    }

    private LocalDate today() {
        return dated.timeline().today();
    }

    /** Empty where no step has days to draw. */
    Optional<Chart> chart() {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        if (days() < FEWEST_DAYS) {
            last = first.plusDays(FEWEST_DAYS - 1);
        }
        int height = HEAD + spans.size() * ROW + 4;
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < spans.size(); i++) {
            bars.add(bar(spans.get(i), HEAD + i * ROW));
        }
        var daysOff = daysOff(HEAD, height - HEAD);
        return Optional.of(new Chart(
                height,
                messages.text("html.chart", first.toString(), last.toString()),
                daysOff,
                ticks(),
                bars,
                todayLine(),
                legend()));
    }

    private Bar bar(StepSpan span, int top) {
        var step = span.step();
        var bands = new ArrayList<Band>();
        var lastDay = span.end().map(DateInterval::latest).orElse(span.to());
        if (step.basis() == Basis.PROJECTED) {
            add(Piece.PROJECTED, span.from(), lastDay, top, bands);
        } else {
            addPassed(span, lastDay, top, bands);
        }
        if (span.end().isPresent() && span.end().get().isProvisional()) {
            add(Piece.PROVISIONAL, span.end().get().earliest(), span.end().get().latest(), top, bands);
        }
        String title = words.mark(step).sign() + " " + words.title(step);
        String status = messages.text("timeline.next", words.title(step), words.status(step));
        int room = WIDTH - DisplayWidth.of(title) * CELL;
        return new Bar(
                title,
                status,
                Math.max(0, Math.min(left(span.from()), room)),
                top + TITLE,
                bands,
                step.due().map(due -> lastDayEdge(due.latest(), top)),
                step.done().map(done -> doneSpot(done, top)));
    }

    /** What has passed of a period that has begun, what is left of it, and what has run past it. */
    private void addPassed(StepSpan span, LocalDate lastDay, int top, List<Band> bands) {
        var reached = span.reached(today());
        add(Piece.ELAPSED, span.from(), span.isLate() ? lastDay : reached, top, bands);
        add(Piece.LEFT, reached.isBefore(span.from()) ? span.from() : reached.plusDays(1), lastDay, top, bands);
        if (span.isLate()) {
            add(Piece.LATE, lastDay.plusDays(1), reached, top, bands);
        }
        for (var stretch : stretches(span.from(), lastDay, span.step().standstill()::covers)) {
            add(Piece.SUSPENDED, stretch.get(0), stretch.get(1), top, bands);
        }
    }

    /** Both days included; nothing where the second lies before the first. */
    private void add(Piece piece, LocalDate from, LocalDate to, int top, List<Band> bands) {
        if (!to.isBefore(from)) {
            bands.add(band(piece, from, to, top + BAR, THICKNESS));
        }
    }

    private Band band(Piece piece, LocalDate from, LocalDate to, int top, int height) {
        pieces.add(piece);
        int left = left(from);
        return new Band(piece.id, left, top, Math.max(2, left(to.plusDays(1)) - left), height);
    }

    private Edge lastDayEdge(LocalDate day, int top) {
        return new Edge(left(day.plusDays(1)), top + BAR - 4, top + BAR + THICKNESS + 4);
    }

    private Spot doneSpot(LocalDate day, int top) {
        return new Spot(middle(day), top + BAR + THICKNESS / 2);
    }

    /** The days off behind the bars; of a long time they would be a grey haze. */
    private List<Band> daysOff(int top, int height) {
        var bands = new ArrayList<Band>();
        if (dated.calendar().isEmpty() || days() > LONGEST_WITH_DAYS_OFF) {
            return bands;
        }
        var calendar = dated.calendar().get();
        for (var stretch : stretches(first, last, day -> HolidayCalendar.reaches(day) && !calendar.isWorked(day))) {
            bands.add(band(Piece.DAY_OFF, stretch.get(0), stretch.get(1), top, height));
        }
        return bands;
    }

    /** The first and last days of each run of days that are such. */
    private static List<List<LocalDate>> stretches(LocalDate from, LocalDate to, Predicate<LocalDate> isSuch) {
        var stretches = new ArrayList<List<LocalDate>>();
        var start = Optional.<LocalDate>empty();
        for (var day = from; !day.isAfter(to.plusDays(1)); day = day.plusDays(1)) {
            boolean isInside = !day.isAfter(to) && isSuch.test(day);
            if (isInside && start.isEmpty()) {
                start = Optional.of(day);
            } else if (!isInside && start.isPresent()) {
                stretches.add(List.of(start.get(), day.minusDays(1)));
                start = Optional.empty();
            }
        }
        return stretches;
    }

    /** Mondays of a short time, else the first days of months, so many months apart that their words have room. */
    private List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        if (days() <= LONGEST_WITH_WEEKS) {
            for (var day = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                    !day.isAfter(last);
                    day = day.plusWeeks(1)) {
                ticks.add(tick(day, day.toString().substring(5)));
            }
            return ticks;
        }
        int months = 1;
        while (days() / (30L * months) > MOST_TICKS) {
            months = months < 12 ? (months == 1 ? 3 : months * 2) : months + 12;
        }
        var day = first.withDayOfMonth(1).plusMonths(1);
        while ((day.getMonthValue() - 1) % Math.min(months, 12) != 0) {
            day = day.plusMonths(1);
        }
        for (; !day.isAfter(last); day = day.plusMonths(months)) {
            ticks.add(tick(day, day.toString().substring(0, 7)));
        }
        return ticks;
    }

    private Tick tick(LocalDate day, String words) {
        int x = left(day);
        return new Tick(x, x > WIDTH - TICK_WORDS ? "" : words);
    }

    private Optional<Today> todayLine() {
        if (today().isBefore(first) || today().isAfter(last)) {
            return Optional.empty();
        }
        String label = messages.text("html.today", today().toString());
        int room = WIDTH - DisplayWidth.of(label) * CELL;
        return Optional.of(new Today(middle(today()), Math.max(0, Math.min(middle(today()), room)), label));
    }

    private List<Legend> legend() {
        var legend = new ArrayList<Legend>();
        for (var piece : pieces) {
            legend.add(new Legend(piece.id, messages.text("html.legend." + piece.id)));
        }
        return legend;
    }

    private int middle(LocalDate day) {
        return (left(day) + left(day.plusDays(1))) / 2;
    }

    private int left(LocalDate day) {
        return (int) ((day.toEpochDay() - first.toEpochDay()) * WIDTH / days());
    }

    private long days() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }
}
