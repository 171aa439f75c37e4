package rongcuo.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import rongcuo.reading.Configuration.Value;
import rongcuo.rendering.ShownSetting;
import rongcuo.rendering.ShownSetting.Origin;
import rongcuo.source.Position;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/**
 * The settings of a call. Of an option, a variable, the configuration files and what is built in, the nearest that says
 * anything of a setting decides it; folders of policies alone add up, as {@code --policies} always did.
 */
final class Settings {
    private final ParseResult parsed;
    private final Surroundings surroundings;
    private final ConfigurationFiles files;

    Settings(ParseResult parsed, Surroundings surroundings, ConfigurationFiles files) {
        this.parsed = parsed;
        this.surroundings = surroundings;
        this.files = files;
    }

    /**
     * What a setting is set to.
     *
     * @param name of the option or the variable; of a file, its path
     * @param value with its place, which for what stands in no file is its name
     */
    record Chosen(Origin origin, String name, Value value) {
        String text() {
            return value.text();
        }

        /** As it is shown to people. */
        ShownSetting.Value shown() {
            int line = origin == Origin.FILE ? value.position().line() : 0;
            return new ShownSetting.Value(text(), origin, name, line);
        }

        /** What is wrong with it, where a file says it; else what a user is told of the call. */
        RuntimeException fault(ProblemCode code, UsageFault otherwise, String... arguments) {
            if (origin != Origin.FILE) {
                return otherwise;
            }
            var problems = new Problems();
            problems.add(value.problem(code, arguments));
            return new InvalidFile(problems);
        }
    }

    ConfigurationFiles files() {
        return files;
    }

    /** The values of a setting, as the nearest says that says anything; empty where nothing does. */
    List<Chosen> of(Setting setting) {
        var levels = levels(setting);
        return levels.isEmpty() ? List.of() : levels.get(0);
    }

    /** As {@link #of}, of a setting that has one value. */
    Optional<Chosen> one(Setting setting) {
        var all = of(setting);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** All that is said of a setting, the nearest first. */
    List<Chosen> all(Setting setting) {
        var all = new ArrayList<Chosen>();
        levels(setting).forEach(all::addAll);
        return all;
    }

    /** What is said elsewhere than in the call. */
    List<Chosen> beyondCall(Setting setting) {
        var levels = levels(setting);
        if (!levels.isEmpty() && levels.get(0).get(0).origin() == Origin.OPTION) {
            levels.remove(0);
        }
        return levels.isEmpty() ? List.of() : levels.get(0);
    }

    private List<List<Chosen>> levels(Setting setting) {
        var levels = new ArrayList<List<Chosen>>();
        add(Origin.OPTION, setting.option(), optionValues(setting.option()), levels);
        var variable = surroundings.variable(setting.variable());
        if (variable.isPresent()) {
            add(Origin.VARIABLE, setting.variable(), parts(setting, variable.get()), levels);
        }
        for (var file : files.sound()) {
            var values = new ArrayList<Chosen>();
            for (var value : file.of(setting.key())) {
                values.add(new Chosen(Origin.FILE, file.file(), value));
            }
            if (!values.isEmpty()) {
                levels.add(values);
            }
        }
        return levels;
    }

    private static void add(Origin origin, String name, List<String> texts, List<List<Chosen>> levels) {
        var values = new ArrayList<Chosen>();
        for (String text : texts) {
            values.add(new Chosen(origin, name, new Value(text, Position.startOf(name), "", 1)));
        }
        if (!values.isEmpty()) {
            levels.add(values);
        }
    }

    private List<String> optionValues(String option) {
        Object nothing = List.of();
        Object value = option.isEmpty() ? nothing : parsed.matchedOptionValue(option, nothing);
        if (value instanceof String[] several) {
            return List.of(several);
        }
        return value instanceof String one ? List.of(one) : List.of();
    }

    private static List<String> parts(Setting setting, String text) {
        return switch (setting) {
            case POLICIES -> List.of(text.split(File.pathSeparator, -1));
            case POLICY -> List.of(text.split(",", -1));
            case LANGUAGE, COLOR, WIDTH, RECORDS, OFFICE, PAGER -> List.of(text);
        };
    }
}
