package rongcuo.screening;

import java.util.List;
import java.util.Optional;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.RowBlock;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Strictness;
import rongcuo.policy.Policy;
import rongcuo.source.Problem;

/**
 * How one row becomes a case and is judged: the way that all quicker ways must agree with. Several threads ask it at a
 * time.
 */
public interface RowReading {
    /** The case of a row; absent where something is wrong with it, which is then among the problems. */
    Reading read(RowBlock.Row row);

    /** Whether there is something to be said of a row for having no more than so many cells. */
    boolean isRemarkedUpon(int cells);

    /** The judgements of a case, by policy; a case with an error among the problems must not be used. */
    Judging judge(CaseFile caseFile);

    /**
     * The policies under which a case is judged whatever its facts are.
     *
     * @return empty where that is not certain, such as where the milder of two versions applies
     */
    List<Policy> policies(CaseFile caseFile);

    Evaluator evaluator(Policy policy);

    Strictness strictness();

    /**
     * What a row says.
     *
     * @param problems errors, or remarks on a case that is there
     */
    record Reading(Optional<CaseFile> caseFile, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What a case comes to.
     *
     * @param problems errors, or remarks on judgements that are there
     */
    record Judging(List<Judgement> judgements, List<Problem> problems) {
        public Judging {
            judgements = List.copyOf(judgements);
            problems = List.copyOf(problems);
        }
    }

    /**
     * A case as judged under one policy.
     *
     * @param deadline the most urgent step, if any runs
     */
    record Judgement(ScreenedRow.Judged judged, Optional<NextDeadline> deadline) {}
}
