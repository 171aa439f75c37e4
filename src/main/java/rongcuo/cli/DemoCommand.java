package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.LineWrap;

/** {@code rongcuo demo}: what the program does, shown on the samples by its own commands. */
final class DemoCommand implements Command {
    private static final String SAMPLES = "samples/";

    /** The name under which each is introduced, and what is typed. */
    private static final List<List<String>> STEPS = List.of(
            List.of("policies", "policy", "list"),
            List.of("evaluate", "evaluate", "samples/huachi-heating-switch.yaml"),
            List.of("undetermined", "evaluate", "samples/zigui-building-insurance.yaml"),
            List.of("whatif", "whatif", "--to", "eligible", "--any-fact", "samples/huachi-heating-switch.yaml"),
            List.of("deadlines", "deadlines", "--today", "2025-11-05", "samples/huachi-road-widening.yaml"),
            List.of("compare", "compare", "--all", "huachi", "jiaozuo", "wuzhou"),
            List.of(
                    "decide",
                    "decide",
                    "samples/huachi-square-paving.yaml",
                    "--dry-run",
                    "--disposition",
                    "refused",
                    "--by",
                    "县委",
                    "--on",
                    "2025-05-16",
                    "--today",
                    "2025-05-16"));

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.flag(Options.NO_PAUSE));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var out = call.surroundings().out();
        boolean mayPause =
                call.surroundings().terminal() == Surroundings.Terminal.PRESENT && !call.has(Options.NO_PAUSE);
        say(call, "demo.begin");
        for (int i = 0; i < STEPS.size(); i++) {
            var step = STEPS.get(i);
            out.append('\n');
            say(call, "demo." + step.get(0), Integer.toString(i + 1), Integer.toString(STEPS.size()));
            out.append("\n$ rongcuo ")
                    .append(String.join(" ", step.subList(1, step.size())))
                    .append("\n\n");
            int code = perform(call, step.subList(1, step.size()));
            if (code != ExitCode.DONE.code()) {
                throw new UsageFault("demo-samples");
            }
            if (mayPause && i + 1 < STEPS.size() && !waited(call)) {
                return ExitCode.DONE;
            }
        }
        out.append('\n');
        say(call, "demo.end");
        return ExitCode.DONE;
    }

    private static void say(Call call, String key, String... arguments) throws IOException {
        var text = new StringBuilder();
        new LineWrap(call.width()).append("", 0, call.messages().text(key, arguments), text);
        call.surroundings().out().append(text);
    }

    private static int perform(Call call, List<String> step) {
        var home = call.surroundings().home();
        var words = new ArrayList<String>();
        for (String word : step) {
            boolean isSample = word.startsWith(SAMPLES) && home.isPresent();
            words.add(isSample ? home.orElse(Path.of("")).resolve(word).toString() : word);
        }
        words.addAll(List.of(
                Options.LANGUAGE,
                call.language().code(),
                Options.WIDTH,
                Integer.toString(call.width()),
                Options.QUIET));
        call.values(Options.POLICIES).forEach(shelf -> words.addAll(List.of(Options.POLICIES, shelf)));
        return new Rongcuo(call.surroundings().printingTo(call.surroundings().out())).run(words.toArray(new String[0]));
    }

    /** Until a key line comes; whoever ends the input has seen enough. */
    private static boolean waited(Call call) throws IOException {
        call.surroundings().err().append(call.messages().text("demo.pause"));
        int read = call.surroundings().in().read();
        while (read >= 0 && read != '\n') {
            read = call.surroundings().in().read();
        }
        return read >= 0;
    }
}
