package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Events;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.TimeRulings;
import rongcuo.fact.NameKey;
import rongcuo.interview.DialogueCommand;
import rongcuo.interview.Interview;
import rongcuo.interview.Interview.Ending;
import rongcuo.interview.Interview.Manner;
import rongcuo.interview.Lines;
import rongcuo.interview.ScriptedLines;
import rongcuo.interview.TerminalLines;
import rongcuo.rendering.Messages;
import rongcuo.rendering.SafeText;
import rongcuo.rendering.Style;
import rongcuo.source.Position;
import rongcuo.source.Problems;

/** {@code rongcuo interview [CASE]}: builds or completes a case by asking what can still matter. */
final class InterviewCommand implements Command {
    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.values("ID", "-p", Options.POLICY));
        spec.addOption(Options.value("FILE", Options.ANSWERS));
        spec.addOption(Options.value("FILE", Options.TRANSCRIPT));
        spec.addOption(Options.flag(Options.EVIDENCE));
        spec.addOption(Options.flag(Options.PENDING));
        spec.addOption(Options.value("DATE", Options.AS_OF));
        spec.addOption(Options.value("DATE", Options.TODAY));
        spec.addOption(Options.value("DATE", Options.KNOWN_ON));
        spec.addOption(Options.value("FILE", "-o", Options.OUTPUT));
        spec.addOption(Options.flag(Options.FORCE));
        spec.addPositional(Options.parameters("CASE", "0..1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var answers = call.value(Options.ANSWERS);
        if (answers.isPresent()) {
            return scripted(call, answers.get());
        }
        if (!call.isTypedInto()) {
            throw new UsageFault("interview-terminal");
        }
        try (var lines = TerminalLines.open()) {
            return led(call, lines, call.style());
        }
    }

    private static ExitCode scripted(Call call, String file) throws IOException {
        var problems = new Problems();
        var text = call.text(file, problems).orElseThrow(() -> new InvalidFile(problems));
        var lines = new ScriptedLines(text.source().text(), call.surroundings().err(), call.width());
        try {
            return led(call, lines, Style.PLAIN);
        } catch (ScriptedLines.Refused refused) {
            call.surroundings().err().append(told(call, file, refused)).append('\n');
            return ExitCode.INVALID;
        }
    }

    private static String told(Call call, String file, ScriptedLines.Refused refused) {
        String place = SafeText.of(file) + ":" + refused.line();
        String given = SafeText.of(refused.given());
        var words = Messages.ofCommands(call.language());
        if (!refused.reason().isEmpty()) {
            return words.text("interview.refused", place, refused.reason());
        }
        return refused.asked().isEmpty()
                ? words.text("interview.not-asked", place, given)
                : words.text("interview.not-asked.but", place, given, refused.asked());
    }

    private static ExitCode led(Call call, Lines lines, Style style) throws IOException {
        var problems = new Problems();
        var matter = InterviewMatter.of(call, problems);
        var caseFile = matter.existing().or(() -> Optional.of(newCase(call, matter)));
        new Faults(call).tell(problems);
        var begun = caseFile.orElseThrow();
        if (begun.policies().isEmpty() && call.values(Options.POLICY).isEmpty()) {
            begun = choosingPolicy(call, lines, matter, begun);
            if (begun.policies().isEmpty()) {
                return ExitCode.DONE;
            }
        }
        if (matter.adjudicators(begun).isEmpty()) {
            matter.evaluate(begun);
            new Faults(call).tell(problems);
            return ExitCode.INVALID;
        }
        var manners = EnumSet.noneOf(Manner.class);
        if (matter.existing().isEmpty()) {
            manners.add(Manner.BEGINS);
        }
        if (call.has(Options.EVIDENCE)) {
            manners.add(Manner.ASKS_EVIDENCE);
        }
        if (call.has(Options.PENDING)) {
            manners.add(Manner.ASKS_PENDING);
        }
        var ending = new Interview(lines, call.messages(), style, matter, begun, manners).run();
        matter.tellEnd(lines, ending);
        return ending == Ending.INTERRUPTED ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    private static CaseFile newCase(Call call, InterviewMatter matter) {
        return new CaseFile(
                matter.usualId(),
                List.copyOf(new LinkedHashSet<>(call.usualPolicies())),
                List.of(Respondent.UNNAMED),
                Optional.empty(),
                Events.none(),
                TimeRulings.NONE,
                Map.of(),
                List.of(),
                Optional.empty(),
                Position.startOf(matter.usualId()));
    }

    /** For whom started without naming a policy: all there are, by number. */
    private static CaseFile choosingPolicy(Call call, Lines lines, InterviewMatter matter, CaseFile caseFile)
            throws IOException {
        var ids = matter.policies();
        var messages = call.messages();
        lines.show("", messages.text("interview.policies"));
        for (int i = 0; i < ids.size(); i++) {
            String title = messages.text("policy.title", messages.of(matter.title(ids.get(i))));
            lines.show("  " + (i + 1) + " ", messages.text("interview.policy", title, ids.get(i)));
        }
        while (true) {
            var line = lines.read(
                    messages.text("interview.prompt.policy"), new Lines.Topic("policy", Lines.Need.REQUIRED));
            if (!(line instanceof Lines.Line.Typed typed)) {
                return caseFile;
            }
            switch (DialogueCommand.of(typed.text())) {
                case EXIT -> {
                    return caseFile;
                }
                case WHY, STANDING -> lines.show("", messages.text("interview.why.policy"));
                case BACK -> lines.show("", messages.text("interview.no-back"));
                case ENTER -> lines.refuse(messages.text("interview.why.policy"));
                case NO_MORE, NONE -> {
                    var chosen = chosen(typed.text(), ids);
                    var unknown =
                            chosen.stream().filter(id -> !ids.contains(id)).findFirst();
                    if (unknown.isEmpty()) {
                        return matter.under(chosen, caseFile);
                    }
                    lines.refuse(Messages.ofCommands(call.language())
                            .text("usage.unknown-policy", SafeText.of(unknown.get()), String.join(", ", ids)));
                }
            }
        }
    }

    /** The ids that a line names, some by their numbers; what is no number stands as it was typed. */
    private static List<String> chosen(String typed, List<String> ids) {
        var chosen = new ArrayList<String>();
        for (String part : typed.strip().split("[\\s、，,；;]+", -1)) {
            String key = NameKey.of(part);
            boolean isNumber = key.matches("[1-9][0-9]?") && Integer.parseInt(key) <= ids.size();
            chosen.add(isNumber ? ids.get(Integer.parseInt(key) - 1) : key);
        }
        return chosen;
    }
}
