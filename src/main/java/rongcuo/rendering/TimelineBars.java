package rongcuo.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rongcuo.calendar.DateInterval;
import rongcuo.procedure.StepStatus;
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
    private final List<StepSpan> steps;
    private final int titleWidth;
    private final int scale;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    TimelineBars(Timeline timeline, TimelineWords words, Messages messages, int width) {
        this.timeline = timeline;
        this.words = words;
        this.messages = messages;
        this.steps = StepSpan.of(timeline);
        int widest = 0;
        for (var span : steps) {
            widest = Math.max(widest, DisplayWidth.of(words.title(span.step())));
            stretch(span.from());
            stretch(span.to());
            if (span.step().status() == StepStatus.OVERDUE) {
                stretch(timeline.today());
            }
        }
        this.titleWidth = Math.min(WIDEST_TITLE, widest) + 2;
        this.scale = Math.max(NARROWEST_SCALE, width - titleWidth - 1);
    }

    private void stretch(LocalDate day) {
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
    }

    /** Empty where no step has days to draw. */
    List<String> lines() {
        if (steps.isEmpty() || !first.isBefore(last)) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(scaleLine());
        steps.forEach(span -> lines.addAll(lines(span)));
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

    private List<String> lines(StepSpan span) {
        var titles = new StringBuilder();
        new LineWrap(titleWidth - 2).append("", 0, words.title(span.step()), titles);
        var lines = new ArrayList<>(titles.toString().lines().toList());
        var line = new StringBuilder(lines.get(0));
        LineWrap.appendSpaces(titleWidth - DisplayWidth.of(lines.get(0)), line);
        lines.set(0, line.append(bar(span)).toString().stripTrailing());
        return lines;
    }

    private String bar(StepSpan span) {
        char[] signs = new char[scale];
        Arrays.fill(signs, ' ');
        var step = span.step();
        int from = column(span.from());
        int due = column(span.end().map(DateInterval::latest).orElse(span.to()));
        boolean isRunning = step.basis() == Basis.HAPPENED;
        var until = span.reached(timeline.today());
        int reached = column(until.isAfter(last) ? last : until.isBefore(first) ? first : until);
        for (int i = from; i <= Math.max(due, reached); i++) {
            signs[i] = i > due && span.isLate() ? '!' : i <= reached && isRunning ? '=' : '.';
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
