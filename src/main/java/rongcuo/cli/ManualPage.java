package rongcuo.cli;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.LineWrap;
import rongcuo.rendering.Messages;
import rongcuo.source.Language;

/** The manual page of a command, in the language of troff. */
final class ManualPage {
    private final Help help;
    private final Messages words;
    private final CommandSpec spec;
    private final StringBuilder page = new StringBuilder();

    ManualPage(Language language, CommandSpec spec) {
        this.help = new Help(language);
        this.words = Messages.ofCommands(language);
        this.spec = spec;
    }

    /** {@code rongcuo-policy-check} for {@code rongcuo policy check}. */
    String name() {
        return spec.qualifiedName("-");
    }

    String text() {
        String key = "command." + Help.key(spec);
        page.append(".TH ").append(quoted(name().toUpperCase(Locale.ROOT))).append(" 1 \"\" ");
        page.append(quoted(Version.line())).append(" \"Rongcuo\"\n");
        // Neither broken words nor stretched spaces: both garble what is to be typed.
        page.append(".nh\n.ad l\n");
        section("manual.name");
        page.append(escaped(name()))
                .append(" \\- ")
                .append(escaped(words.text(key)))
                .append('\n');
        section("manual.synopsis");
        page.append(escaped(help.synopsis(spec))).append('\n');
        if (words.has(key + ".example")) {
            section("manual.examples");
            example(help.example(key).stripIndent());
        }
        addCommands();
        addOptions();
        section("manual.exit-codes");
        example(words.text("help.exit-codes.list"));
        section("manual.see-also");
        see();
        return page.toString();
    }

    private void addCommands() {
        var children = children(spec);
        if (children.isEmpty()) {
            return;
        }
        section("manual.commands");
        for (var child : children) {
            item(child.name() + ", " + child.aliases()[0], words.text("command." + Help.key(child)));
        }
    }

    /** Each once: a command stands under its alias too. */
    private static Set<CommandSpec> children(CommandSpec spec) {
        var children = new LinkedHashSet<CommandSpec>();
        spec.subcommands().values().forEach(child -> children.add(child.getCommandSpec()));
        return children;
    }

    private void addOptions() {
        section("manual.options");
        for (var option : spec.options()) {
            item(Help.names(option), help.describe(spec, option));
        }
    }

    private void see() {
        var parent = spec.parent();
        page.append(parent == null ? "rongcuo help" : escaped(parent.qualifiedName("-")) + "(1), rongcuo help");
        for (var child : children(spec)) {
            page.append(", ").append(escaped(child.qualifiedName("-"))).append("(1)");
        }
        page.append('\n');
    }

    private void section(String key) {
        page.append(".SH ").append(quoted(words.text(key))).append('\n');
    }

    private void item(String term, String text) {
        page.append(".TP\n\\fB")
                .append(escaped(term))
                .append("\\fR\n")
                .append(escaped(text))
                .append('\n');
    }

    private void example(String lines) {
        page.append(".nf\n");
        lines.lines().forEach(line -> page.append(escaped(line)).append('\n'));
        page.append(".fi\n");
    }

    private static String quoted(String text) {
        return '"' + escaped(text).replace("\"", "\\(dq") + '"';
    }

    /** No line may begin as a request, and a hyphen must stay one that can be copied. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.startsWith(".") || text.startsWith("'") ? "\\&" : "");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i > 0 && c != ' ' && mayBreakBetween(text.charAt(i - 1), c)) {
                escaped.append("\\:");
            }
            escaped.append(c == '\\' ? "\\e" : c == '-' ? "\\-" : String.valueOf(c));
        }
        return escaped.toString();
    }

    /** Chinese has no spaces for troff to break at, nor has a list of choices. */
    private static boolean mayBreakBetween(char previous, char next) {
        return previous == '|' || (previous != ' ' && LineWrap.mayBreakBetween(previous, next));
    }
}
