package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.analysis.Changes.Allowed;
import rongcuo.evaluation.Conclusion;
import rongcuo.rendering.Alternatives;
import rongcuo.rendering.WhatIfJson;
import rongcuo.rendering.WhatIfMarkdown;
import rongcuo.rendering.WhatIfText;

/** {@code rongcuo whatif CASE…}: what would have to be otherwise for another conclusion. */
final class WhatIfCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "markdown");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.values("CONCLUSION", Options.TO));
        spec.addOption(Options.flag(Options.ANY_FACT));
        spec.addOption(Options.values("ID", "-p", Options.POLICY));
        spec.addOption(Options.value("DATE", Options.AS_OF));
        spec.addOption(Options.value("DATE", Options.TODAY));
        spec.addOption(Options.value("DATE", Options.KNOWN_ON));
        spec.addOption(Options.flag(Options.STRICT));
        Options.declareOutput(spec, String.join("|", FORMATS));
        spec.addPositional(Options.parameters("CASE", "1..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        var to = to(call);
        var allowed = call.has(Options.ANY_FACT) ? Allowed.ANY : Allowed.CHANGEABLE;
        var cases = JudgedCases.of(call);
        var alternatives = new ArrayList<Alternatives>();
        for (var evaluation : cases.evaluations()) {
            var changes = cases.adjudicator(evaluation.policy())
                    .changes(evaluation.caseFile(), evaluation.respondent(), evaluation.setting(), to, allowed);
            alternatives.add(new Alternatives(evaluation, changes, allowed));
        }
        cases.tellFaults();
        if (!alternatives.isEmpty()) {
            output.write(rendered(call, format, alternatives));
        }
        return cases.outcome();
    }

    private static Set<Conclusion> to(Call call) {
        var named = Conclusions.settled(Options.TO, call);
        return EnumSet.copyOf(named.isEmpty() ? Conclusion.settled() : named);
    }

    private static CharSequence rendered(Call call, String format, List<Alternatives> alternatives) throws IOException {
        var text = new StringBuilder();
        switch (format) {
            case "json" -> new WhatIfJson().write(alternatives, text);
            case "markdown" -> new WhatIfMarkdown(call.messages()).write(alternatives, text);
            default -> new WhatIfText(call.messages(), call.width(), call.style()).write(alternatives, text);
        }
        return text;
    }
}
