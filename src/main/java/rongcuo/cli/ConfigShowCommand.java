package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.ConfigurationJson;
import rongcuo.rendering.ConfigurationText;
import rongcuo.rendering.ShownSetting;
import rongcuo.rendering.ShownSetting.Origin;

/** {@code rongcuo config show}: every setting, its value, and what says so. */
final class ConfigShowCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        Options.declareOutput(spec, String.join("|", FORMATS));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        boolean isJson = call.choice(Options.FORMAT, "text", FORMATS).equals("json");
        var shown = new ArrayList<ShownSetting>();
        for (var setting : Setting.values()) {
            shown.add(new ShownSetting(setting.key().id(), values(setting, call)));
        }
        var places = call.settings().files().places();
        output.write(
                isJson
                        ? ConfigurationJson.of(places, shown)
                        : new ConfigurationText(call.messages(), call.width()).of(places, shown));
        return ExitCode.DONE;
    }

    private static List<ShownSetting.Value> values(Setting setting, Call call) {
        var values = new ArrayList<ShownSetting.Value>();
        if (setting == Setting.POLICIES) {
            call.settings().all(setting).forEach(chosen -> values.add(chosen.shown()));
            PolicyFolders.ofProgram(call).ifPresent(folder -> values.add(builtIn(folder.toString())));
            return values;
        }
        call.settings().of(setting).forEach(chosen -> values.add(chosen.shown()));
        if (values.isEmpty()) {
            usual(setting, call).ifPresent(values::add);
        }
        return values;
    }

    /** What holds where nothing is set. */
    private static Optional<ShownSetting.Value> usual(Setting setting, Call call) {
        return switch (setting) {
            case LANGUAGE -> Optional.of(builtIn(call.language().code()));
            case COLOR -> Optional.of(builtIn("auto"));
            case WIDTH -> Optional.of(ofVariable("COLUMNS", Integer.toString(call.width()), call));
            case PAGER -> Optional.of(ofVariable(Pager.VARIABLE, Pager.USUAL, call));
            case POLICIES, POLICY, RECORDS, OFFICE -> Optional.empty();
        };
    }

    /** What a variable says that is not ours alone, else what is built in. */
    private static ShownSetting.Value ofVariable(String name, String usual, Call call) {
        return call.surroundings()
                .variable(name)
                .map(text -> new ShownSetting.Value(text, Origin.VARIABLE, name, 0))
                .orElseGet(() -> builtIn(usual));
    }

    private static ShownSetting.Value builtIn(String text) {
        return new ShownSetting.Value(text, Origin.BUILT_IN, "", 0);
    }
}
