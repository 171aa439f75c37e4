package rongcuo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rongcuo.analysis.Trial;
import rongcuo.casefile.PolicyTest;
import rongcuo.casefile.PolicyTest.Presumptions;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Strictness;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.Problems;

/** The policies whose tests are looked at, and the tests of each. */
final class CoverageSubjects {
    private final Call call;
    private final PolicyLibrary library;
    private final Problems problems;
    private final WorkingCalendars calendars;

    CoverageSubjects(Call call, PolicyLibrary library, Problems problems) {
        this.call = call;
        this.library = library;
        this.problems = problems;
        this.calendars = WorkingCalendars.of(call, problems);
    }

    Evaluator evaluator(Policy policy) {
        return Evaluator.of(policy, calendars);
    }

    /**
     * The policies that a call names, each with its tests; all that have tests where it names none.
     *
     * @throws UsageFault if a name is no policy
     */
    Map<Policy, List<Trial>> named(List<String> references) throws IOException {
        var policies = new ArrayList<Policy>();
        for (String reference : references) {
            policies.addAll(Policies.named(reference, library));
        }
        if (references.isEmpty()) {
            policies.addAll(library.all());
        }
        var tests = new PolicyTestFiles(PolicyFolders.of(call), library, problems).read(List.of());
        var found = new LinkedHashMap<Policy, List<Trial>>();
        for (var policy : policies) {
            var trials = trials(policy, tests);
            if (!trials.isEmpty() || !references.isEmpty()) {
                found.put(policy, trials);
            }
        }
        return found;
    }

    private List<Trial> trials(Policy policy, List<PolicyTest> tests) {
        var trials = new ArrayList<Trial>();
        for (var test : tests) {
            if (isOf(policy, test)) {
                trials.add(new Trial(
                        test.id(),
                        test.caseFile(),
                        test.caseFile().respondents().get(0),
                        test.presumptions() == Presumptions.NONE ? Strictness.STRICT : Strictness.ORDINARY));
            }
        }
        return trials;
    }

    /** A test that names no version is of the one under which its case is judged. */
    private boolean isOf(Policy policy, PolicyTest test) {
        if (!test.policy().equals(policy.id())) {
            return test.policy().equals(policy.reference());
        }
        if (library.find(policy.id()).size() < 2) {
            return true;
        }
        var adjudication = new Adjudication(
                library, List.of(), Optional.empty(), call.today(), calendars, Strictness.ORDINARY, problems);
        return adjudication.certainVersions(test.caseFile()).contains(policy);
    }
}
