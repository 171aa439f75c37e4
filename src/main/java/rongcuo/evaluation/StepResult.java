package rongcuo.evaluation;

import rongcuo.fact.Truth;
import rongcuo.policy.ProcedureStep;

/**
 * A step of the procedure, and whether the case calls for it.
 *
 * @param truth FALSE also where the policy does not apply to the case at all
 */
public record StepResult(ProcedureStep step, Truth truth) {}
