package rongcuo.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.evaluation.Conclusion;
import rongcuo.reading.DeterminationReader;
import rongcuo.rendering.ListedRecord;

/** Which records a call asks for; all where it asks for none in particular. */
final class RecordFilter {
    private final List<String> policies;
    private final Optional<LocalDate> since;
    private final Optional<LocalDate> until;
    private final List<Conclusion> conclusions;
    private final List<String> dispositions;
    private final Optional<String> respondent;

    private RecordFilter(Call call) {
        this.policies = call.values(Options.POLICY);
        this.since = call.date(Options.SINCE);
        this.until = call.date(Options.UNTIL);
        this.conclusions = Conclusions.named(Options.CONCLUSION, call);
        this.dispositions = call.values(Options.DISPOSITION);
        this.respondent = call.value(Options.RESPONDENT);
    }

    static void declare(CommandSpec spec) {
        spec.addOption(Options.values("ID", "-p", Options.POLICY));
        spec.addOption(Options.value("DATE", Options.SINCE));
        spec.addOption(Options.value("DATE", Options.UNTIL));
        spec.addOption(Options.values("CONCLUSION", Options.CONCLUSION));
        spec.addOption(Options.values("ID", Options.DISPOSITION));
        spec.addOption(Options.value("NAME", Options.RESPONDENT));
    }

    /** @throws UsageFault where a date or a conclusion is none */
    static RecordFilter of(Call call) {
        return new RecordFilter(call);
    }

    /** Whether it looks for a name, which only openings tell. */
    boolean asksForName() {
        return respondent.isPresent();
    }

    /** Whether it leaves nothing out. */
    boolean takesAll() {
        return policies.isEmpty()
                && since.isEmpty()
                && until.isEmpty()
                && conclusions.isEmpty()
                && dispositions.isEmpty()
                && respondent.isEmpty();
    }

    boolean takes(ListedRecord row) {
        return takesPolicy(row.policy())
                && since.map(day -> row.on().compareTo(day.toString()) >= 0).orElse(true)
                && until.map(day -> row.on().compareTo(day.toString()) <= 0).orElse(true)
                && (conclusions.isEmpty()
                        || row.conclusion().filter(conclusions::contains).isPresent())
                && takesDisposition(row)
                && takesName(row);
    }

    private boolean takesPolicy(String reference) {
        return policies.isEmpty()
                || policies.stream().anyMatch(asked -> reference.equals(asked) || reference.startsWith(asked + "@"));
    }

    /** As files and options name dispositions: by id, or by label in either language. */
    private boolean takesDisposition(ListedRecord row) {
        var policies = row.words().stream().toList();
        return dispositions.isEmpty()
                || dispositions.stream()
                        .anyMatch(asked -> asked.equals(row.disposition())
                                || DeterminationReader.disposition(asked, policies)
                                        .filter(row.disposition()::equals)
                                        .isPresent());
    }

    private boolean takesName(ListedRecord row) {
        return respondent.isEmpty()
                || row.respondent()
                        .name()
                        .filter(name -> name.contains(respondent.get()))
                        .isPresent();
    }
}
