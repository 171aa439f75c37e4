package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import rongcuo.rendering.DisplayWidth;
import rongcuo.rendering.LineWrap;
import rongcuo.rendering.Messages;
import rongcuo.source.Language;

/** The help of a command: what it does, an example first, then its options, and the exit codes. */
final class Help {
    private static final int USUAL_WIDTH = 80;
    private static final String INDENT = "  ";
    private static final Pattern BEFORE_OPTION = Pattern.compile("(?= -)");
    private static final Pattern AFTER_CHOICE = Pattern.compile("(?<=\\|)");

    private final Messages words;
    private final LineWrap wrap;
    private final int width;

    Help(Language language) {
        this(language, USUAL_WIDTH);
    }

    Help(Language language, int width) {
        this.words = Messages.ofCommands(language);
        this.wrap = new LineWrap(width);
        this.width = width;
    }

    String of(CommandSpec spec) {
        String key = "command." + key(spec);
        var text = new StringBuilder();
        wrap.append("", 0, words.text(key), text);
        text.append('\n');
        String usage = words.text("help.usage") + synopsis(spec);
        text.append(broken(usage, AFTER_CHOICE, "")).append("\n\n");
        if (words.has(key + ".example")) {
            text.append(words.text("help.example")).append('\n');
            text.append(example(key)).append('\n');
        }
        addCommands(spec, text);
        addOptions(spec, text);
        text.append(words.text("help.exit-codes")).append('\n');
        text.append(words.text("help.exit-codes.list").indent(2));
        return text.toString();
    }

    /** The examples of a command, a line that is too long going on below as a shell reads it. */
    String example(String key) {
        var text = new StringBuilder();
        words.text(key + ".example")
                .lines()
                .forEach(line ->
                        text.append(broken(INDENT + line, BEFORE_OPTION, " \\")).append('\n'));
        return text.toString();
    }

    /** A line in as many as it takes, each but the last with an ending. */
    private String broken(String line, Pattern place, String ending) {
        var text = new StringBuilder();
        int cells = 0;
        var parts = place.split(line, -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            int needed = DisplayWidth.of(part) + (i < parts.length - 1 ? ending.length() : 0);
            if (cells > 0 && cells + needed > width) {
                text.append(ending).append('\n');
                part = INDENT.repeat(3) + part.stripLeading();
                cells = 0;
            }
            text.append(part);
            cells += DisplayWidth.of(part);
        }
        return text.toString();
    }

    /** {@code policy.check} for {@code rongcuo policy check}; {@code rongcuo} for the program itself. */
    static String key(CommandSpec spec) {
        String name = spec.qualifiedName(".");
        String below = CommandLineBuilder.NAME + ".";
        return name.startsWith(below) ? name.substring(below.length()) : name;
    }

    /** How it is called. */
    String synopsis(CommandSpec spec) {
        var synopsis = new StringBuilder(spec.qualifiedName(" "));
        if (!spec.subcommands().isEmpty()) {
            return synopsis.append(' ')
                    .append(words.text("help.command"))
                    .append(" …")
                    .toString();
        }
        synopsis.append(' ').append(words.text("help.options"));
        for (var parameter : spec.positionalParameters()) {
            boolean optional = parameter.arity().min() == 0;
            String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "…" : "");
            synopsis.append(' ').append(optional ? "[" + label + "]" : label);
        }
        return synopsis.toString();
    }

    private void addCommands(CommandSpec spec, StringBuilder text) {
        var rows = new ArrayList<List<String>>();
        for (var child : spec.subcommands().values()) {
            var childSpec = child.getCommandSpec();
            var row = List.of(childSpec.name() + " " + childSpec.aliases()[0], words.text("command." + key(childSpec)));
            if (!rows.contains(row)) {
                rows.add(row);
            }
        }
        addTable("help.commands", rows, text);
    }

    private void addOptions(CommandSpec spec, StringBuilder text) {
        var rows = new ArrayList<List<String>>();
        for (var option : spec.options()) {
            rows.add(List.of(names(option), describe(spec, option)));
        }
        addTable("help.options-title", rows, text);
    }

    /** What an option of this command is for. */
    String describe(CommandSpec spec, OptionSpec option) {
        String name = option.longestName().substring(2);
        String own = "option." + key(spec) + "." + name;
        return words.text(words.has(own) ? own : "option." + name);
    }

    /** An option as it is written, with what it takes. */
    static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private void addTable(String title, List<List<String>> rows, StringBuilder text) {
        if (rows.isEmpty()) {
            return;
        }
        text.append(words.text(title)).append('\n');
        addRows(rows, wrap, text);
        text.append('\n');
    }

    /** Rows of a name and what is said of it. */
    static void addRows(List<List<String>> rows, LineWrap wrap, StringBuilder text) {
        int width = 0;
        for (var row : rows) {
            width = Math.max(width, DisplayWidth.of(row.get(0)));
        }
        for (var row : rows) {
            String gap = " ".repeat(width - DisplayWidth.of(row.get(0)) + 2);
            wrap.append("  " + row.get(0) + gap, width + 4, row.get(1), text);
        }
    }
}
