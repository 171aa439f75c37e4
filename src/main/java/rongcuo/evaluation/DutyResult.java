package rongcuo.evaluation;

import rongcuo.fact.Truth;
import rongcuo.policy.Duty;

/**
 * A duty that the case brings with it.
 *
 * @param truth whether it arises; never FALSE
 * @param done whether it has been done; FALSE: outstanding
 */
public record DutyResult(Duty duty, Truth truth, Truth done) {}
