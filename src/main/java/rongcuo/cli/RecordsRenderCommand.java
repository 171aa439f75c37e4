package rongcuo.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.Decided;
import rongcuo.rendering.DocumentKind;
import rongcuo.rendering.DocumentKind.Use;
import rongcuo.rendering.Documents;
import rongcuo.rendering.Names;

/** {@code rongcuo records render N --as KIND}: a document of a recorded determination. */
final class RecordsRenderCommand implements Command {
    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("DIR", Options.RECORDS));
        spec.addOption(Options.value("KIND", Options.AS));
        spec.addOption(Options.flag(Options.MASK));
        DocumentOptions.declare(spec);
        spec.addPositional(Options.parameters("N", "1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        var kind = kind(call);
        var options = DocumentOptions.of(call, kind);
        var book = RecordBook.of(call);
        var entry = book.entry(RecordNumbers.parse(call.parameters().get(0)));
        try (var records = new DecidedRecords(book.materials(entry), call.messages())) {
            var read = records.of(entry);
            write(call, output, kind, options, read.decided());
            if (call.has(Options.MASK)) {
                new Said(call).say("decided.masked");
            }
            if (!read.differences().isEmpty()) {
                new Said(call).say("ledger.differs", DecidedRecords.inWords(read.differences(), call.messages()));
            }
            var later = Amendments.in(book.ledger()).of(entry.number());
            if (later.isPresent()) {
                new Said(call)
                        .say(
                                "ledger.amended-by.long",
                                Long.toString(entry.number()),
                                later.get().toString());
            }
            return ExitCode.DONE;
        }
    }

    private static DocumentKind kind(Call call) {
        String name = call.value(Options.AS).orElse(DocumentKind.DECISION.id());
        return DocumentOptions.kind(name, Use.OF_A_RECORD);
    }

    static void write(Call call, Output output, DocumentKind kind, DocumentOptions options, Decided decided)
            throws IOException {
        var names = call.has(Options.MASK) ? Names.MASKED : Names.SHOWN;
        DocumentOptions.write(
                call,
                output,
                options.format(),
                stream -> Documents.write(
                        kind, decided, options.office(), names, options.template(), options.format(), stream));
    }
}
