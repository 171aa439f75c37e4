package rongcuo.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.DateInterval;
import rongcuo.procedure.StepStatus;
import rongcuo.procedure.StepTiming;
import rongcuo.procedure.StepTiming.Basis;
import rongcuo.procedure.Timeline;

/**
 * The steps of a timeline as bars under one scale of days. Only ASCII: signs of doubtful width would move what stands
 * behind them.
 */
final class TimelineBars {
    private static final int WIDEST_TITLE = 24;
    private static final int NARROWEST_SCALE = 20;

    private final Timeline timeline;
    private final TimelineWords words;
    private final Messages messages;
    private final List<StepTiming> steps = new ArrayList<>();
    private final int titleWidth;
    private final int scale;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    TimelineBars(Timeline timeline, TimelineWords words, Messages messages, int width) {
        this.timeline = timeline;
        this.words = words;
        this.messages = messages;
        int widest = 0;
        for (var step : timeline.steps()) {
            if (step.status() != StepStatus.NOT_APPLICABLE && from(step).isPresent() && to(step).isPresent()) {
                steps.add(step);
                widest = Math.max(widest, DisplayWidth.of(words.title(step)));
                stretch(from(step).get());
                stretch(to(step).get());
            }
        }
        this.titleWidth = Math.min(WIDEST_TITLE, widest) + 2;
        this.scale = Math.max(NARROWEST_SCALE, width - titleWidth - 1);
    }

    private void stretch(LocalDate day) {
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
    }

    private static Optional<LocalDate> from(StepTiming step) {
        return step.start().isPresent()
                ? Optional.of(step.start().get().earliest())
                : step.done().isPresent() ? step.done() : Optional.empty();
    }

    /** The last day in time, or of a shortest period the last day of it. */
    private static Optional<LocalDate> end(StepTiming step) {
        var end = step.due().isEmpty() && step.step().atLeast().isPresent() ? step.opens() : step.due();
        return end.map(DateInterval::latest);
    }

    private Optional<LocalDate> to(StepTiming step) {
        var end = end(step);
        if (step.done().isPresent()) {
            return end.isPresent() && end.get().isAfter(step.done().get()) ? end : step.done();
        }
        return end.isPresent() || step.basis() == Basis.PROJECTED || step.status() != StepStatus.OPEN
                ? end
                : Optional.of(timeline.today())
                        .filter(today -> !today.isBefore(from(step).orElse(today)));
    }

    /** Empty where no step has days to draw. */
    List<String> lines() {
        if (steps.isEmpty() || !first.isBefore(last)) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(scaleLine());
        steps.forEach(step -> lines.addAll(lines(step)));
        lines.add(messages.text("bars.legend"));
        return lines;
    }

    private String scaleLine() {
        var line = new StringBuilder();
        LineWrap.appendSpaces(titleWidth, line);
        line.append(first);
        String end = last.toString();
        LineWrap.appendSpaces(scale - first.toString().length() - end.length(), line);
        return line.append(end).toString();
    }

    private List<String> lines(StepTiming step) {
        var titles = new StringBuilder();
        new LineWrap(titleWidth - 2).append("", 0, words.title(step), titles);
        var lines = new ArrayList<>(titles.toString().lines().toList());
        var line = new StringBuilder(lines.get(0));
        LineWrap.appendSpaces(titleWidth - DisplayWidth.of(lines.get(0)), line);
        lines.set(0, line.append(bar(step)).toString().stripTrailing());
        return lines;
    }

    private String bar(StepTiming step) {
        char[] signs = new char[scale];
        Arrays.fill(signs, ' ');
        int from = column(from(step).orElseThrow());
        int due = column(
                step.due().or(step::opens).map(interval -> interval.latest()).orElse(to(step).orElseThrow()));
        boolean isRunning = step.basis() == Basis.HAPPENED;
        var until = step.done().orElse(isRunning ? timeline.today() : from(step).orElseThrow());
        int reached = column(until.isAfter(last) ? last : until.isBefore(first) ? first : until);
        for (int i = from; i <= Math.max(due, reached); i++) {
            signs[i] = i > due ? '!' : i <= reached && isRunning ? '=' : '.';
        }
        if (step.done().isPresent()) {
            signs[reached] = 'x';
        }
        if (step.due().isPresent() && signs[due] != 'x') {
            signs[due] = ']';
        }
        return new String(signs);
    }

    private int column(LocalDate day) {
        long days = last.toEpochDay() - first.toEpochDay();
        return (int) ((day.toEpochDay() - first.toEpochDay()) * (scale - 1) / days);
    }
}
