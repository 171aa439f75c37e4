package rongcuo.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.record.Sealed;
import rongcuo.rendering.RecordJson;
import rongcuo.rendering.RecordedText;

/** {@code rongcuo records show N}: one record, judged again by its own materials. */
final class RecordsShowCommand implements Command {
    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("DIR", Options.RECORDS));
        spec.addOption(Options.flag(Options.MASK));
        Options.declareOutput(spec, String.join("|", RecordPrint.FORMATS));
        spec.addPositional(Options.parameters("N", "1"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String format = call.choice(Options.FORMAT, "text", RecordPrint.FORMATS);
        var book = RecordBook.of(call);
        var whole = book.entry(RecordNumbers.parse(call.parameters().get(0)));
        var entry = call.has(Options.MASK) ? DecidedRecords.redacted(whole) : whole;
        var code = ExitCode.DONE;
        if (format.equals("json")) {
            output.write(RecordJson.of(
                    entry.in(), entry.record().map(known -> known.toJson()).orElse(entry.line())));
        } else {
            code = write(call, output, book, entry);
        }
        tell(call, book, entry);
        return code;
    }

    private static ExitCode write(Call call, Output output, RecordBook book, RecordBook.Entry entry)
            throws IOException {
        try (var records = new DecidedRecords(book.materials(entry), call.messages())) {
            var read = records.of(entry);
            output.write(RecordPrint.of(call).of(read.decided()));
            if (!read.differences().isEmpty()) {
                new Said(call).say("ledger.differs", DecidedRecords.inWords(read.differences(), call.messages()));
            }
            return ExitCode.DONE;
        } catch (Unreplayable fault) {
            var record = entry.record().orElseThrow(() -> fault);
            var text = new RecordedText(call.messages());
            boolean isMarkdown =
                    call.choice(Options.FORMAT, "text", RecordPrint.FORMATS).equals("markdown");
            output.write(
                    isMarkdown
                            ? text.markdown(entry.in(), record)
                            : text.text(entry.in(), record, call.width(), call.style()));
            new Said(call).say("ledger.unreplayable." + fault.reason().id(), Integer.toString(fault.problems()));
            return ExitCode.PARTLY;
        }
    }

    private static void tell(Call call, RecordBook book, RecordBook.Entry entry) throws IOException {
        long number = entry.number();
        var later = Amendments.in(book.ledger()).of(number);
        if (later.isPresent()) {
            new Said(call)
                    .say(
                            "ledger.amended-by.long",
                            Long.toString(number),
                            later.get().toString());
        }
        var amended = entry.record().flatMap(record -> record.amends());
        if (amended.isPresent()) {
            new Said(call).say("decided.amended", Long.toString(amended.get().number()));
        }
        if (call.has(Options.MASK)) {
            return;
        }
        if (!entry.mismatched().isEmpty()) {
            new Said(call).say("ledger.mismatched", call.messages().list(entry.mismatched()));
        }
        int commitments = entry.line()
                .object(Sealed.MEMBER)
                .map(all -> all.members().size())
                .orElse(0);
        int missing = commitments
                - book.ledger().openings(number).size()
                + entry.mismatched().size();
        if (missing > 0) {
            new Said(call).say("ledger.withheld", Integer.toString(missing));
        }
    }
}
