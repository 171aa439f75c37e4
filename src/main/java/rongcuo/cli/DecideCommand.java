package rongcuo.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.evaluation.Evaluation;
import rongcuo.record.DecisionRecord.Amendment;
import rongcuo.record.Ledger;
import rongcuo.record.RecordedIn;

/** {@code rongcuo decide CASE}: records what an authority determined. */
final class DecideCommand implements Command {
    @Override
    public void declare(CommandSpec spec) {
        DeterminationForm.declare(spec);
        declareShared(spec);
        spec.addPositional(Options.parameters("CASE", "1"));
    }

    /** What an amendment takes too. */
    static void declareShared(CommandSpec spec) {
        spec.addOption(Options.value("DIR", Options.RECORDS));
        spec.addOption(Options.value("NAME", Options.RESPONDENT));
        spec.addOption(Options.flag(Options.DRY_RUN));
        DecisionDraft.declare(spec);
        spec.addOption(Options.values("ID", "-p", Options.POLICY));
        spec.addOption(Options.value("DATE", Options.AS_OF));
        spec.addOption(Options.value("DATE", Options.TODAY));
        spec.addOption(Options.value("DATE", Options.KNOWN_ON));
        spec.addOption(Options.flag(Options.STRICT));
        Options.declareOutput(spec, String.join("|", RecordPrint.FORMATS));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        return record(call, Optional.empty(), Optional.empty());
    }

    /**
     * Judges, takes the determination, and writes the record.
     *
     * @param replaced the record that the new one takes the place of
     * @param because why it does
     * @throws UsageFault where the one replaced is of another case or respondent
     */
    static ExitCode record(Call call, Optional<RecordBook.Entry> replaced, Optional<String> because)
            throws IOException {
        var output = call.output();
        var print = RecordPrint.of(call);
        var drafts = DecisionDraft.of(call);
        boolean isDry = call.has(Options.DRY_RUN);
        // A dry run needs no ledger; a real one shall not be filled in for nothing.
        var book = isDry ? Optional.<RecordBook>empty() : Optional.of(RecordBook.of(call));
        var cases = JudgedCases.of(call);
        cases.tellFaults();
        if (cases.outcome() != ExitCode.DONE) {
            return cases.outcome();
        }
        var evaluation = judged(call, cases.evaluations());
        replaced.ifPresent(entry -> requireSame(entry, evaluation));
        if (replaced.isEmpty() && book.isPresent()) {
            print.tellEarlier(EarlierRecords.in(book.get(), evaluation));
        }
        var amends =
                replaced.map(entry -> new Amendment(entry.number(), entry.in().leaf(), because));
        var resolution = new DeterminationForm(call, evaluation).resolution();
        var prepared = new Recording(cases, book.map(RecordBook::index)).prepare(evaluation, resolution, amends);
        var in = book.map(known -> written(call, known.ledger(), prepared));
        output.write(print.of(prepared, in));
        print.tell(evaluation, prepared, in);
        for (var draft : drafts) {
            draft.write(prepared.decided(in));
        }
        return ExitCode.DONE;
    }

    private static void requireSame(RecordBook.Entry replaced, Evaluation evaluation) {
        var record = replaced.record().orElseThrow(() -> new Unreplayable(Unreplayable.Reason.RECORD, 0));
        var name = evaluation.respondent().name();
        // Whose record it was is not known where its openings were taken away.
        boolean isOther =
                record.respondent().isPresent() && !record.respondent().equals(name);
        if (!record.caseId().equals(evaluation.caseFile().id()) || isOther) {
            throw new UsageFault(
                    "amends-other",
                    Long.toString(replaced.number()),
                    record.caseId(),
                    record.respondent().orElse("-"));
        }
    }

    private static RecordedIn written(Call call, Ledger ledger, Recording.Prepared prepared) {
        var digest = ledger.head().digest();
        var appended = ledger.append(prepared.entries(digest, new SecureRandom()), RecordsFolder.claim(call));
        RecordPrint.of(call).tellSetAside(appended.setAside());
        var last = appended.lines().get(appended.lines().size() - 1);
        return new RecordedIn(ledger.head().origin(), last.number(), last.hash().toString());
    }

    /**
     * The one judgement that is determined.
     *
     * @throws UsageFault where there are several and the call does not say which
     */
    private static Evaluation judged(Call call, List<Evaluation> evaluations) {
        var named = call.value(Options.RESPONDENT);
        var fitting = evaluations.stream()
                .filter(evaluation ->
                        named.isEmpty() || evaluation.respondent().name().equals(named))
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (fitting.isEmpty()) {
            throw new UsageFault("no-respondent", named.orElse(""), names(call, evaluations));
        }
        boolean isOneCase =
                fitting.stream().map(Evaluation::caseFile).distinct().count() == 1;
        boolean isOnePolicy =
                fitting.stream().map(Evaluation::policy).distinct().count() == 1;
        String key = !isOneCase ? "several-cases" : !isOnePolicy ? "several-policies" : "several-respondents";
        throw new UsageFault(key, names(call, fitting));
    }

    private static String names(Call call, List<Evaluation> evaluations) {
        return call.messages()
                .list(evaluations.stream()
                        .map(evaluation -> evaluation.respondent().name().orElse("-"))
                        .distinct()
                        .toList());
    }
}
