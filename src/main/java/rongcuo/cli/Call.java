package rongcuo.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import rongcuo.reading.ConfigurationReader;
import rongcuo.reading.TextFile;
import rongcuo.rendering.Messages;
import rongcuo.rendering.ShownSetting.Origin;
import rongcuo.rendering.Style;
import rongcuo.source.Language;
import rongcuo.source.Problems;

/** One call of a command: its options and parameters, and what it finds around it. */
final class Call {
    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = ConfigurationReader.NARROWEST;
    private static final int WIDEST = ConfigurationReader.WIDEST;
    private static final List<String> COLORS = List.of("auto", "always", "never");

    private final ParseResult parsed;
    private final Surroundings surroundings;
    private final Language language;
    private final Settings settings;
    private final Optional<RunNotes> notes;

    /** A call that goes by whatever configuration files there are. */
    Call(ParseResult parsed, Surroundings surroundings, Language language) {
        this(parsed, surroundings, language, ConfigurationFiles.of(surroundings), Optional.empty());
    }

    Call(
            ParseResult parsed,
            Surroundings surroundings,
            Language language,
            ConfigurationFiles files,
            Optional<RunNotes> notes) {
        this.parsed = parsed;
        this.surroundings = surroundings;
        this.language = language;
        this.settings = new Settings(parsed, surroundings, files);
        this.notes = notes;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Language language() {
        return language;
    }

    Messages messages() {
        return Messages.in(language);
    }

    Settings settings() {
        return settings;
    }

    /** What a new case is to be judged by: as the call says, else as the settings do. */
    List<String> usualPolicies() {
        return settings.of(Setting.POLICY).stream().map(Settings.Chosen::text).toList();
    }

    /** What is noted of the run; absent where nobody asks. */
    Optional<RunNotes> notes() {
        return notes;
    }

    boolean has(String option) {
        return parsed.hasMatchedOption(option) && !isStandardOutput(option);
    }

    Optional<String> value(String option) {
        return isStandardOutput(option)
                ? Optional.empty()
                : Optional.ofNullable(parsed.matchedOptionValue(option, (String) null));
    }

    /** A dash in place of the file to be written says what leaving the option out says. */
    boolean isStandardOutput(String option) {
        return option.equals(Options.OUTPUT) && CaseFiles.STANDARD_INPUT.equals(parsed.matchedOptionValue(option, ""));
    }

    List<String> values(String option) {
        return List.of(parsed.matchedOptionValue(option, new String[0]));
    }

    /** What stands after the options. */
    List<String> parameters() {
        return parsed.hasMatchedPositional(0) ? List.of(parsed.matchedPositionalValue(0, new String[0])) : List.of();
    }

    /**
     * One of a few words.
     *
     * @throws UsageFault if it is none of them
     */
    String choice(String option, String usual, List<String> allowed) {
        String chosen = value(option).orElse(usual);
        if (!allowed.contains(chosen)) {
            throw new UsageFault("choice", option, chosen, String.join(", ", allowed));
        }
        return chosen;
    }

    /** @throws UsageFault if it is no date */
    Optional<LocalDate> date(String option) {
        var text = value(option);
        return text.isPresent() ? Optional.of(date(option, text.get())) : Optional.empty();
    }

    private static LocalDate date(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageFault("date", option, text);
        }
    }

    /**
     * A number of things.
     *
     * @throws UsageFault if it is no whole number, or less than 0
     */
    int count(String option, int usual) {
        var text = value(option);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int count = Integer.parseInt(text.get());
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new UsageFault("count", option, text.get());
        }
        throw new UsageFault("count", option, text.get());
    }

    /**
     * Whether a person can be led through a dialogue: looks at what is printed, and types. Where the launcher does not
     * tell, a console does: with the setting that it starts Java with, there is one only where both are so.
     */
    @SuppressWarnings("SystemConsoleNull")
    boolean isTypedInto() {
        var keyboard = surroundings.keyboard();
        return keyboard.isPresent()
                ? keyboard.get() == Surroundings.Terminal.PRESENT
                        && surroundings.terminal() == Surroundings.Terminal.PRESENT
                : System.console() != null;
    }

    LocalDate today() {
        return date(Options.TODAY).orElse(surroundings.today());
    }

    /** The same call on another day. */
    Call on(LocalDate today) {
        return new Call(parsed, surroundings.on(today), language, settings.files(), notes);
    }

    /**
     * The text that a file holds; of a dash, what standard input does.
     *
     * @return empty where it is no text, which is then among the problems
     * @throws rongcuo.reading.UnreadableFile where there is no such file or it cannot be opened
     */
    Optional<TextFile> text(String name, Problems problems) {
        return name.equals(CaseFiles.STANDARD_INPUT)
                ? TextFile.read(surroundings.in(), name, problems)
                : TextFile.read(TextFile.pathOf(name), problems);
    }

    Output output() {
        return output(value(Options.OUTPUT));
    }

    /** @param file absent, or a dash: standard output */
    Output output(Optional<String> file) {
        return new Output(
                file.flatMap(Call::path),
                has(Options.FORCE) ? Output.Replacing.ALLOWED : Output.Replacing.REFUSED,
                isPaged() ? new Pager(surroundings, settings.one(Setting.PAGER)) : surroundings.out(),
                notes);
    }

    private boolean isPaged() {
        return surroundings.terminal() == Surroundings.Terminal.PRESENT
                && !has(Options.NO_PAGER)
                && !isDumb()
                && surroundings.variable("TERM").isPresent();
    }

    /** A terminal that can do no more than print one line after another. */
    private boolean isDumb() {
        return surroundings.environment().getOrDefault("TERM", "").equals("dumb");
    }

    /** Where a result goes that is not printed. */
    static Optional<Path> path(String file) {
        try {
            return file.equals(CaseFiles.STANDARD_INPUT) ? Optional.empty() : Optional.of(Path.of(file));
        } catch (InvalidPathException e) {
            throw new OutputFault(file, OutputFault.Reason.NOT_WRITABLE, e);
        }
    }

    /**
     * The cells of a line: as asked or set, else as the terminal says, else 80.
     *
     * @throws UsageFault if what is asked is no number from 40 to 1000; what the terminal says was not written by the user
     */
    int width() {
        var asked = settings.one(Setting.WIDTH);
        if (asked.isPresent()) {
            var one = asked.get();
            String kind = one.origin() == Origin.VARIABLE ? "variable-number" : "number";
            return cells(one.text())
                    .filter(Call::isUsable)
                    .orElseThrow(() -> new UsageFault(kind, one.name(), one.text()));
        }
        return surroundings
                .variable("COLUMNS")
                .flatMap(Call::cells)
                .filter(Call::isUsable)
                .orElse(USUAL_WIDTH);
    }

    private static boolean isUsable(int cells) {
        return cells >= NARROWEST && cells <= WIDEST;
    }

    private static Optional<Integer> cells(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Style style() {
        return switch (color()) {
            case "always" -> Style.ANSI;
            case "never" -> Style.PLAIN;
            default -> looksGoodInColour() ? Style.ANSI : Style.PLAIN;
        };
    }

    /**
     * One of {@code auto}, {@code always} and {@code never}. NO_COLOR outdoes all but the call itself.
     *
     * @throws UsageFault if it is none of them
     */
    String color() {
        var chosen = settings.one(Setting.COLOR);
        if (chosen.isEmpty()) {
            return COLORS.get(0);
        }
        var one = chosen.get();
        if (!COLORS.contains(one.text())) {
            String kind = one.origin() == Origin.VARIABLE ? "variable-choice" : "choice";
            throw new UsageFault(kind, one.name(), one.text(), String.join(", ", COLORS));
        }
        boolean isOutdone = one.origin() != Origin.OPTION
                && surroundings.variable("NO_COLOR").isPresent();
        return isOutdone ? "never" : one.text();
    }

    private boolean looksGoodInColour() {
        return surroundings.terminal() == Surroundings.Terminal.PRESENT
                && !has(Options.OUTPUT)
                && surroundings.variable("NO_COLOR").isEmpty()
                && !isDumb();
    }
}
