package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.Decided;
import rongcuo.rendering.DocumentFormat;
import rongcuo.rendering.DocumentKind;
import rongcuo.rendering.Documents;
import rongcuo.rendering.Names;

/** A draft of the decision that is written together with its record. */
final class DecisionDraft {
    private final Call call;
    private final Output output;
    private final DocumentFormat format;
    private final DocumentOptions options;

    private DecisionDraft(Call call, String file, DocumentFormat format) {
        this.call = call;
        this.output = call.output(Optional.of(file)).requireWritable();
        this.format = format;
        this.options = DocumentOptions.of(call, DocumentKind.DECISION, format);
    }

    static void declare(CommandSpec spec) {
        for (var format : DocumentFormat.values()) {
            spec.addOption(Options.value("FILE", option(format)));
        }
        spec.addOption(Options.value("FILE", Options.OFFICE));
        spec.addOption(Options.value("FILE", Options.TEMPLATE));
    }

    static String option(DocumentFormat format) {
        return "--" + format.id();
    }

    static boolean isWanted(DocumentFormat format, Call call) {
        return call.value(option(format)).isPresent();
    }

    /**
     * The drafts that a call wants. All that can be wrong with them is found before anything is recorded.
     *
     * @throws OutputFault if a file is there already and may not be replaced
     */
    static List<DecisionDraft> of(Call call) {
        var drafts = new ArrayList<DecisionDraft>();
        for (var format : DocumentFormat.values()) {
            call.value(option(format)).ifPresent(file -> drafts.add(new DecisionDraft(call, file, format)));
        }
        return drafts;
    }

    void write(Decided decided) throws IOException {
        DocumentOptions.write(
                call,
                output,
                format,
                stream -> Documents.write(
                        DocumentKind.DECISION,
                        decided,
                        options.office(),
                        Names.SHOWN,
                        options.template(),
                        format,
                        stream));
    }
}
