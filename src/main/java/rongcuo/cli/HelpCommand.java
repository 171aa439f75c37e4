package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.cli.CommandTable.Entry;
import rongcuo.rendering.LineWrap;
import rongcuo.rendering.Messages;
import rongcuo.source.NearestName;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** {@code rongcuo help TOPIC}: a notion, the code of a problem, or a command explained. */
final class HelpCommand implements Command {
    /** As many as any problem's words speak of. */
    private static final String[] UNNAMED = {"…", "…", "…", "…", "…", "…", "…", "…", "…", "…"};

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("FILE", "-o", Options.OUTPUT));
        spec.addOption(Options.flag(Options.FORCE));
        spec.addPositional(Options.parameters("TOPIC", "0..*"));
    }

    @Override
    public boolean goesBySettings() {
        return false;
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        var text = new StringBuilder();
        if (call.parameters().isEmpty()) {
            addTopics(call, text);
        } else {
            add(call, call.parameters(), text);
        }
        output.write(text);
        return ExitCode.DONE;
    }

    private static void addTopics(Call call, StringBuilder text) throws IOException {
        var messages = call.messages();
        var wrap = new LineWrap(call.width());
        wrap.append("", 0, messages.text("help.topics"), text);
        text.append('\n');
        var rows = new ArrayList<List<String>>();
        for (var topic : HelpTopic.values()) {
            rows.add(List.of(topic.id() + " " + topic.chinese(), topic.title(call.language())));
        }
        Help.addRows(rows, wrap, text);
        text.append('\n');
        wrap.append("", 0, messages.text("help.topics.others"), text);
    }

    /** A word may name both a notion and a command: the notion is explained first. */
    private static void add(Call call, List<String> words, StringBuilder text) throws IOException {
        String word = words.get(0);
        var topic = words.size() == 1 ? HelpTopic.called(word) : Optional.<HelpTopic>empty();
        var problem = words.size() == 1 ? problem(word) : Optional.<ProblemCode>empty();
        boolean isCommand = isCommand(words, CommandTable.ALL);
        if (topic.isPresent()) {
            topic.get().append(call.language(), call.width(), call.style(), text);
        }
        if (problem.isPresent()) {
            add(call, problem.get(), text);
        }
        if (isCommand) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(new Help(call.language(), call.width()).of(spec(words)));
        }
        if (topic.isEmpty() && problem.isEmpty() && !isCommand) {
            throw unknown(String.join(" ", words));
        }
    }

    private static void add(Call call, ProblemCode code, StringBuilder text) {
        var messages = call.messages();
        var words = Messages.ofProblems(call.language());
        var wrap = new LineWrap(call.width());
        String key = "problem." + code.id();
        String severity = code.severity() == Problem.Severity.ERROR ? "help.problem.error" : "help.problem.warning";
        text.append(call.style().heading(messages.text(severity, code.id()))).append("\n\n");
        wrap.append("", 0, words.text(key, UNNAMED), text);
        if (words.has(key + ".mend")) {
            wrap.append("", 0, messages.text("help.problem.mend", words.text(key + ".mend", UNNAMED)), text);
        }
        text.append('\n');
        wrap.append("", 0, messages.text("help.problem.found"), text);
    }

    private static Optional<ProblemCode> problem(String id) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.id().equals(id))
                .findFirst();
    }

    private static boolean isCommand(List<String> words, List<Entry> entries) {
        for (var entry : entries) {
            if (entry.isCalled(words.get(0))) {
                return words.size() == 1 || isCommand(words.subList(1, words.size()), entry.children());
            }
        }
        return false;
    }

    private static CommandSpec spec(List<String> words) {
        var asked = new ArrayList<>(words);
        asked.add(Options.HELP);
        var parsed = new CommandLineBuilder(asked).parse();
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        return parsed.commandSpec();
    }

    private static UsageFault unknown(String asked) {
        var known = new ArrayList<String>();
        for (var topic : HelpTopic.values()) {
            known.add(topic.id());
            known.add(topic.chinese());
        }
        addNames(CommandTable.ALL, "", known);
        for (var code : ProblemCode.values()) {
            known.add(code.id());
        }
        var nearest = NearestName.of(asked, known);
        return nearest.isPresent()
                ? new UsageFault("unknown-topic.near", asked, nearest.get())
                : new UsageFault("unknown-topic", asked);
    }

    private static void addNames(List<Entry> entries, String path, List<String> known) {
        for (var entry : entries) {
            known.add(path + entry.name());
            known.add(path + entry.alias());
            addNames(entry.children(), path + entry.name() + " ", known);
        }
    }
}
