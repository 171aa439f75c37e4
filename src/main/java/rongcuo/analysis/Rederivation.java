package rongcuo.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.ClauseResult;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Reason;
import rongcuo.evaluation.Subject;
import rongcuo.policy.Condition;
import rongcuo.policy.Condition.DayRef;

/**
 * What comes of judging a case again that states no more than what its judgement names.
 *
 * @param conclusion from the grounds alone; of an undetermined case, from all that it states
 * @param clauses how many truths were derived again, each from the reasons of its clause alone
 * @param unfounded those clauses of them whose reasons do not bear out their truth
 * @param settled how many of the ways to settle the case lead where they are said to lead
 */
public record Rederivation(Conclusion conclusion, int clauses, List<String> unfounded, int settled) {
    public Rederivation {
        unfounded = List.copyOf(unfounded);
    }

    /** Whether all that was derived again is what the judgement says. */
    public boolean bearsOut(Evaluation evaluation) {
        return conclusion == evaluation.conclusion()
                && unfounded.isEmpty()
                && settled == evaluation.settling().ways().size();
    }

    /**
     * Judges again. For the conclusion what is presumed stands; for a clause that too is opened which its reasons do not
     * name.
     *
     * @param grounds those that {@link Adjudicator#grounds} names
     */
    static Rederivation of(Adjudicator adjudicator, Evaluation evaluation, List<Subject> grounds) {
        var again = new Again(adjudicator, evaluation);
        return new Rederivation(again.conclusion(grounds), again.known(), again.unfounded(), again.settled());
    }

    /** One case being judged again. */
    private static final class Again {
        private final Adjudicator adjudicator;
        private final Evaluation evaluation;
        private final Told told;

        Again(Adjudicator adjudicator, Evaluation evaluation) {
            this.adjudicator = adjudicator;
            this.evaluation = evaluation;
            this.told = new Told(evaluation.caseFile(), evaluation.respondent());
        }

        Conclusion conclusion(List<Subject> grounds) {
            return evaluation.conclusion() == Conclusion.UNDETERMINED
                    ? adjudicator
                            .evaluate(evaluation.caseFile(), evaluation.respondent(), evaluation.setting())
                            .conclusion()
                    : conclusion(excerpt(Set.copyOf(grounds), Told.Silence.LEFT));
        }

        private Conclusion conclusion(CaseFile caseFile) {
            return adjudicator
                    .evaluate(caseFile, Respondent.UNNAMED, evaluation.setting())
                    .conclusion();
        }

        private CaseFile excerpt(Set<Subject> kept, Told.Silence silence) {
            return told.only(kept, evaluation.policy().terms().vocabulary().facts(), silence);
        }

        int known() {
            int known = 0;
            for (var clause : evaluation.clauses()) {
                known += clause.truth().isKnown() ? 1 : 0;
            }
            return known;
        }

        List<String> unfounded() {
            var unfounded = new ArrayList<String>();
            for (int i = 0; i < evaluation.clauses().size(); i++) {
                var clause = evaluation.clauses().get(i);
                if (clause.truth().isKnown() && clause.truth() != again(i).truth()) {
                    unfounded.add(clause.id());
                }
            }
            return unfounded;
        }

        private ClauseResult again(int clause) {
            var caseFile = excerpt(named(evaluation.clauses().get(clause)), Told.Silence.OPENED);
            return adjudicator
                    .evaluator()
                    .evaluate(caseFile, Respondent.UNNAMED, evaluation.setting())
                    .clauses()
                    .get(clause);
        }

        int settled() {
            int settled = 0;
            for (var way : evaluation.settling().ways()) {
                settled += conclusion(Learnt.of(evaluation, way.answers())) == way.conclusion() ? 1 : 0;
            }
            return settled;
        }

        private static Set<Subject> named(ClauseResult clause) {
            var named = new LinkedHashSet<Subject>();
            for (var reason : clause.because()) {
                named.addAll(subjects(reason));
            }
            return named;
        }

        /** A reason on the time between two days names but the first. */
        private static List<Subject> subjects(Reason reason) {
            if (reason.condition() instanceof Condition.Elapsed elapsed) {
                return List.of(day(elapsed.from()), day(elapsed.to()));
            }
            if (reason.condition() instanceof Condition.Before before) {
                return List.of(day(before.first()), day(before.second()));
            }
            return List.of(reason.subject());
        }

        private static Subject day(DayRef ref) {
            return ref instanceof DayRef.OfEvent of
                    ? new Subject.OfEvent(of.event())
                    : new Subject.OfFact(((DayRef.OfFact) ref).fact());
        }
    }
}
