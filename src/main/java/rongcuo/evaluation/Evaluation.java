package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.List;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.fact.FactId;
import rongcuo.fact.Truth;
import rongcuo.policy.Authority;
import rongcuo.policy.Clause;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Effect;
import rongcuo.policy.Force;
import rongcuo.policy.Measure;
import rongcuo.policy.Policy;

/**
 * The judgement of one case and respondent under one policy, with its reasons.
 *
 * @param clauses every deciding clause, in the order of {@link Policy#clauses}
 * @param decisive the clauses on which the conclusion rests, in the same order: of those that do not stand in its way,
 *     only the ones that their exception holds off; of the circumstances of a case that matches none, only those that
 *     their group or their exception keeps from helping; of an undetermined case, what is established so far
 * @param missing empty unless undetermined; in vocabulary order
 * @param settling nothing unless undetermined
 * @param presumed what was filled, with the clauses that rest on it
 * @param judgements the open-textured facts that the conclusion rests on
 * @param discretion the discretionary clauses on which no finding is recorded
 * @param force how strongly the policy puts it that the case is eligible; MAY unless it is
 * @param dispositions empty unless eligible
 * @param factors every factor of the policy; empty where it is out of scope
 * @param steps every step of the procedure, in the order of the policy
 * @param unused facts that the case states and the policy does not ask for
 * @param completeSets set facts whose list was complete: what it does not name counted as “no”
 */
public record Evaluation(
        CaseFile caseFile,
        Respondent respondent,
        Policy policy,
        Setting setting,
        Verdict verdict,
        List<ClauseResult> clauses,
        List<ClauseResult> decisive,
        List<Missing> missing,
        Settling settling,
        List<Presumed> presumed,
        List<FactId> judgements,
        List<Clause> discretion,
        Force force,
        List<Offered> dispositions,
        List<Applicable<Effect>> effects,
        List<Weighed> factors,
        List<Applicable<Authority>> authorities,
        List<DutyResult> duties,
        List<Applicable<Measure>> measures,
        List<StepResult> steps,
        List<StatedFact> unused,
        List<FactId> completeSets) {
    public Evaluation {
        clauses = List.copyOf(clauses);
        decisive = List.copyOf(decisive);
        missing = List.copyOf(missing);
        presumed = List.copyOf(presumed);
        judgements = List.copyOf(judgements);
        discretion = List.copyOf(discretion);
        dispositions = List.copyOf(dispositions);
        effects = List.copyOf(effects);
        factors = List.copyOf(factors);
        authorities = List.copyOf(authorities);
        duties = List.copyOf(duties);
        measures = List.copyOf(measures);
        steps = List.copyOf(steps);
        unused = List.copyOf(unused);
        completeSets = List.copyOf(completeSets);
    }

    public Conclusion conclusion() {
        return verdict.conclusion();
    }

    /** The circumstances that hold, whatever the conclusion. */
    public List<ClauseResult> matched() {
        return clausesThatAre(ClauseKind.CIRCUMSTANCE, Truth.TRUE);
    }

    /** The exclusions that hold. */
    public List<ClauseResult> excluded() {
        return clausesThatAre(ClauseKind.EXCLUSION, Truth.TRUE);
    }

    /** The premises of the whole policy that fail; one of a group closes only that group. */
    public List<ClauseResult> unmetPremises() {
        var unmet = new ArrayList<ClauseResult>();
        for (var premise : clausesThatAre(ClauseKind.PREMISE, Truth.FALSE)) {
            if (premise.group().isEmpty()) {
                unmet.add(premise);
            }
        }
        return unmet;
    }

    /** The clauses that would stand otherwise without their exception. */
    public List<ClauseResult> excepted() {
        return clauses.stream().filter(ClauseResult::isExcepted).toList();
    }

    /** The clauses of any kind that the unknown facts leave open. */
    public List<ClauseResult> undecided() {
        var undecided = new ArrayList<ClauseResult>();
        for (var clause : clauses) {
            if (clause.truth() == Truth.UNKNOWN) {
                undecided.add(clause);
            }
        }
        return undecided;
    }

    public List<ClauseResult> clausesThatAre(ClauseKind kind, Truth truth) {
        var found = new ArrayList<ClauseResult>();
        for (var clause : clauses) {
            if (clause.kind() == kind && clause.truth() == truth) {
                found.add(clause);
            }
        }
        return found;
    }
}
