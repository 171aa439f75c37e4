package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import rongcuo.analysis.Adjudicator;
import rongcuo.drafting.PolicyCheck;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.OtherReading;
import rongcuo.evaluation.Strictness;
import rongcuo.policy.Policy;
import rongcuo.procedure.Timeline;
import rongcuo.reading.CaseReader;
import rongcuo.reading.MaterialFiles;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.Problems;

/** The cases of a call, judged under the policies that they or the call name. */
final class JudgedCases {
    private final Call call;
    private final Problems problems = new Problems();
    private final WorkingCalendars calendars;
    private final PolicyLibrary library;
    private final Adjudication adjudication;
    private final CaseFiles files;
    private final List<Evaluation> evaluations = new ArrayList<>();
    /** The policies whose steps have been looked at. */
    private final Set<String> checked = new HashSet<>();

    /** @throws UsageFault where the call names a policy that there is not */
    private JudgedCases(Call call, UnaryOperator<Adjudication> depth) {
        this.call = call;
        this.library = PolicyFolders.library(call, problems);
        for (String reference : call.values(Options.POLICY)) {
            Policies.requireKnown(reference, library);
        }
        Policies.requireUsualKnown(call, library);
        this.calendars = WorkingCalendars.of(call, problems);
        this.adjudication = depth.apply(new Adjudication(
                library,
                call.values(Options.POLICY),
                call.date(Options.AS_OF),
                call.today(),
                calendars,
                call.has(Options.STRICT) ? Strictness.STRICT : Strictness.ORDINARY,
                problems));
        this.files = new CaseFiles(call, reader(call, library, problems), problems);
    }

    /** Reads and judges all that can be. */
    static JudgedCases of(Call call) {
        return judged(new JudgedCases(call, UnaryOperator.identity()));
    }

    /** As {@link #of}, and finds what would settle the cases that are undetermined. */
    static JudgedCases settled(Call call) {
        return judged(new JudgedCases(call, Adjudication::settling));
    }

    private static JudgedCases judged(JudgedCases judged) {
        var notes = judged.call.notes();
        RunNotes.enter(notes, RunNotes.Step.READING);
        var cases = judged.files.read();
        RunNotes.enter(notes, RunNotes.Step.JUDGING);
        for (var caseFile : cases) {
            judged.evaluations.addAll(judged.adjudication.evaluate(caseFile));
        }
        return judged;
    }

    private static CaseReader reader(Call call, PolicyLibrary library, Problems problems) {
        var asked = call.values(Options.POLICY);
        return asked.isEmpty() ? CaseReader.of(library, problems) : CaseReader.under(asked, library, problems);
    }

    List<Evaluation> evaluations() {
        return evaluations;
    }

    /** What judged under a policy. */
    Adjudicator adjudicator(Policy policy) {
        return adjudication.adjudicator(policy);
    }

    /** The procedure of a judged case in time; of steps that can never begin the user is told. */
    Timeline timeline(Evaluation evaluation) {
        if (checked.add(evaluation.policy().reference())) {
            problems.addAll(PolicyCheck.stepsThatNeverBegin(evaluation.policy()));
            if (!evaluation.policy().procedure().isEmpty()) {
                calendars.check(evaluation.policy(), problems);
            }
        }
        return Timeline.of(evaluation, calendars);
    }

    /** What other readings of the policy's text make of a judged case. */
    List<OtherReading> otherReadings(Evaluation evaluation) {
        return library.readingsOf(evaluation.policy()).stream()
                .map(reading -> new OtherReading(evaluation, adjudication.under(reading, evaluation)))
                .toList();
    }

    /** The files that judgements under a policy rest on. */
    MaterialFiles materials(Policy policy) {
        return MaterialFiles.of(policy, library, calendars.library());
    }

    WorkingCalendars calendars() {
        return calendars;
    }

    /** Tells what was wrong with the files. */
    void tellFaults() throws IOException {
        new Faults(call).tell(problems);
        new Faults(call).tell(files.unreadable());
    }

    /** How the reading went: DONE where every file could be used. */
    ExitCode outcome() {
        if (evaluations.isEmpty()) {
            return files.unreadable().isEmpty() || problems.hasErrors() ? ExitCode.INVALID : ExitCode.FILE;
        }
        return problems.hasErrors() || !files.unreadable().isEmpty() ? ExitCode.PARTLY : ExitCode.DONE;
    }
}
