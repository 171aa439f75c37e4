package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.evaluation.Evaluation;
import rongcuo.procedure.DayLedger;
import rongcuo.rendering.DatedTimeline;
import rongcuo.rendering.Names;
import rongcuo.rendering.TimelineEntries;
import rongcuo.rendering.TimelineHtml;
import rongcuo.rendering.TimelineJson;
import rongcuo.rendering.TimelineMarkdown;
import rongcuo.rendering.TimelineText;

/** {@code rongcuo deadlines CASE…}: where the procedure of each case stands, and when its steps are due. */
final class DeadlinesCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "markdown", "html", "ics");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.values("ID", "-p", Options.POLICY));
        spec.addOption(Options.value("DATE", Options.AS_OF));
        spec.addOption(Options.value("DATE", Options.TODAY));
        spec.addOption(Options.value("DATE", Options.KNOWN_ON));
        spec.addOption(Options.flag(Options.LEDGER));
        spec.addOption(Options.flag(Options.NAMES));
        spec.addOption(Options.flag(Options.REQUIRE_ANNOUNCED));
        Options.declareOutput(spec, String.join("|", FORMATS));
        spec.addPositional(Options.parameters("CASE", "1..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        var cases = JudgedCases.of(call);
        var timelines = new ArrayList<DatedTimeline>();
        for (var evaluation : cases.evaluations()) {
            timelines.add(dated(call, cases, evaluation));
        }
        cases.tellFaults();
        if (!timelines.isEmpty()) {
            output.write(format.equals("ics") ? published(call, output, timelines) : rendered(call, format, timelines));
        }
        return exitCode(call, cases, timelines);
    }

    private static DatedTimeline dated(Call call, JudgedCases cases, Evaluation evaluation) {
        var timeline = cases.timeline(evaluation);
        var calendar = cases.calendars().find(timeline.calendar());
        var ledgers = new ArrayList<DayLedger>();
        if (call.has(Options.LEDGER) && calendar.isPresent()) {
            for (var step : timeline.steps()) {
                DayLedger.of(step, calendar.get()).ifPresent(ledgers::add);
            }
        }
        return new DatedTimeline(timeline, calendar, ledgers);
    }

    private static CharSequence rendered(Call call, String format, List<DatedTimeline> timelines) throws IOException {
        var text = new StringBuilder();
        switch (format) {
            case "json" -> new TimelineJson().write(timelines, text);
            case "html" -> new TimelineHtml(call.messages(), names(call)).write(timelines, text);
            case "markdown" -> new TimelineMarkdown(call.messages()).write(timelines, text);
            default -> new TimelineText(call.messages(), call.width(), call.style()).write(timelines, text);
        }
        return text;
    }

    private static Names names(Call call) {
        return call.has(Options.NAMES) ? Names.SHOWN : Names.MASKED;
    }

    private static CharSequence published(Call call, Output output, List<DatedTimeline> timelines) {
        var written = new TimelineEntries(call.messages());
        var entries =
                written.ofAll(timelines.stream().map(DatedTimeline::timeline).toList());
        return PublishedFile.next(call, output, written.calendarName(), entries);
    }

    private static ExitCode exitCode(Call call, JudgedCases cases, List<DatedTimeline> timelines) {
        if (cases.outcome() != ExitCode.DONE || !call.has(Options.REQUIRE_ANNOUNCED)) {
            return cases.outcome();
        }
        for (var dated : timelines) {
            if (dated.timeline().isProvisional()) {
                return ExitCode.NO_CALENDAR;
            }
        }
        return ExitCode.DONE;
    }
}
