package rongcuo.analysis;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Verdict;

/** What {@link Adjudicator} concludes of cases, without what would settle them. Used by one thread. */
final class CertainConclusions {
    private final Evaluator evaluator;
    private @Nullable Completions completions;

    CertainConclusions(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    Conclusion of(CaseFile caseFile, Respondent respondent, Strictness strictness) {
        var truths = evaluator.leafTruths(caseFile, respondent, strictness);
        var verdict = evaluator.program().judge(truths).verdict();
        if (verdict.conclusion() != Conclusion.UNDETERMINED) {
            return verdict.conclusion();
        }
        var all = Optional.ofNullable(completions).orElseGet(this::completions);
        var regions = CaseRegions.of(all.encoding(), evaluator, caseFile, respondent, strictness);
        var possible = all.possible(verdict.possible(), regions);
        return possible.isEmpty()
                ? Conclusion.UNDETERMINED
                : Verdict.ofPossible(possible).conclusion();
    }

    private Completions completions() {
        completions = new Completions(evaluator, Encoding.of(List.of(evaluator)));
        return completions;
    }
}
