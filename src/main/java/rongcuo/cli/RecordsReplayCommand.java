package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.record.Materials;
import rongcuo.rendering.ReplayReport;
import rongcuo.rendering.ReplayReport.Line;

/** {@code rongcuo records replay [N…]}: judges records again by their own materials, and says what comes out otherwise. */
final class RecordsReplayCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("DIR", Options.RECORDS));
        spec.addOption(Options.value("FILE", Options.FROM));
        Options.declareOutput(spec, String.join("|", FORMATS));
        spec.addPositional(Options.parameters("N", "0..*"));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        var exported = call.value(Options.FROM).map(ExportedRecord::read);
        var report = new ReplayReport(exported.isPresent() ? List.of(line(exported.get())) : ofLedger(call));
        output.write(format.equals("json") ? report.json() : report.text(call.messages(), call.width(), call.style()));
        boolean isOpened = exported.isEmpty() || isBorneOut(call, exported.get());
        return report.isSame() && isOpened ? ExitCode.DONE : ExitCode.FOUND;
    }

    /** Whether the line bears out the names and texts that were handed over with it. */
    private static boolean isBorneOut(Call call, ExportedRecord exported) throws IOException {
        var mismatched = exported.entry().mismatched();
        if (!mismatched.isEmpty()) {
            new Said(call).say("ledger.mismatched", call.messages().list(mismatched));
        }
        return mismatched.isEmpty();
    }

    private static Line line(ExportedRecord exported) {
        try (var replay = new Replay(exported.materials())) {
            return line(exported.entry(), replay);
        }
    }

    private static List<Line> ofLedger(Call call) {
        var book = RecordBook.of(call);
        var lines = new ArrayList<Line>();
        if (call.parameters().isEmpty()) {
            var materials = new Materials(book.digest());
            try (var replay = new Replay(materials)) {
                book.forEachBare(materials, entry -> lines.add(line(entry, replay)));
            }
            return lines;
        }
        for (String number : call.parameters()) {
            var entry = book.entry(RecordNumbers.parse(number));
            try (var replay = new Replay(book.materials(entry))) {
                lines.add(line(entry, replay));
            }
        }
        return lines;
    }

    private static Line line(RecordBook.Entry entry, Replay replay) {
        if (entry.record().isEmpty()) {
            return new Line(entry.number(), "", 0, "", "", List.of(), Unreplayable.Reason.RECORD.id());
        }
        var record = entry.record().get();
        var fault = Optional.<Unreplayable.Reason>empty();
        var now = "";
        var differences = List.<String>of();
        try {
            var replayed = replay.replay(record);
            now = replayed.evaluation().conclusion().id();
            differences = replayed.differences();
        } catch (Unreplayable e) {
            fault = Optional.of(e.reason());
        }
        return new Line(
                entry.number(),
                record.caseId(),
                record.semantics(),
                record.conclusion(),
                now,
                differences,
                fault.map(Unreplayable.Reason::id).orElse(""));
    }
}
