package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.analysis.Adjudicator;
import rongcuo.analysis.CaseFlips;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.policy.Policy;
import rongcuo.record.Materials;
import rongcuo.rendering.ImpactReport;
import rongcuo.source.Problems;

/** {@code rongcuo records impact}: what another policy would have made of the recorded cases. */
final class RecordsImpactCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.value("DIR", Options.RECORDS));
        spec.addOption(Options.values("ID", "-p", Options.POLICY));
        Options.declareOutput(spec, String.join("|", FORMATS));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        var output = call.output();
        String format = call.choice(Options.FORMAT, "text", FORMATS);
        var problems = new Problems();
        var policy = policy(call, problems);
        new Faults(call).tell(problems);
        var calendars = WorkingCalendars.of(call, problems);
        var report = report(RecordBook.of(call), policy, new Adjudicator(Evaluator.of(policy, calendars)));
        output.write(format.equals("json") ? report.json() : report.text(call.messages(), call.width(), call.style()));
        return report.flips().flipped().isEmpty() && report.unreplayable().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static Policy policy(Call call, Problems problems) {
        var named = call.values(Options.POLICY);
        if (named.size() != 1) {
            throw new UsageFault("one-policy");
        }
        var versions = Policies.named(named.get(0), PolicyFolders.library(call, problems));
        if (versions.isEmpty()) {
            throw new InvalidFile(problems);
        }
        if (versions.size() > 1) {
            throw new UsageFault(
                    "template-one-version",
                    named.get(0),
                    String.join(", ", versions.stream().map(Policy::reference).toList()));
        }
        return versions.get(0);
    }

    /** Of a record that was amended only the last counts. */
    private static ImpactReport report(RecordBook book, Policy policy, Adjudicator adjudicator) {
        var judged = new TreeMap<Long, CaseFlips.Judged>();
        var unreplayable = new ArrayList<Long>();
        var amended = new HashSet<Long>();
        var materials = new Materials(book.digest());
        try (var replay = new Replay(materials)) {
            book.forEachBare(materials, entry -> {
                entry.record().flatMap(record -> record.amends()).ifPresent(old -> amended.add(old.number()));
                try {
                    judged.put(entry.number(), judged(entry, policy, adjudicator, replay));
                } catch (Unreplayable e) {
                    unreplayable.add(entry.number());
                }
            });
        }
        judged.keySet().removeAll(amended);
        unreplayable.removeAll(amended);
        return new ImpactReport(policy, new CaseFlips(List.copyOf(judged.values())), unreplayable);
    }

    private static CaseFlips.Judged judged(
            RecordBook.Entry entry, Policy policy, Adjudicator adjudicator, Replay replay) {
        var record = entry.record().orElseThrow(() -> new Unreplayable(Unreplayable.Reason.RECORD, 0));
        var replayed = replay.replay(record);
        var caseFile =
                replayed.evaluation().caseFile().withFindingsFor(record.policy().id(), policy.id());
        var other = adjudicator.conclude(caseFile, caseFile.respondents().get(0), record.setting());
        Conclusion before = replayed.evaluation().conclusion();
        return new CaseFlips.Judged(
                entry.number() + " " + record.caseId(), new CaseFlips.Way(before, other.conclusion()));
    }
}
