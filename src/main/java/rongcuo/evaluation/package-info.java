/**
 * The judgement of one case under one policy, with its reasons.
 *
 * <p>Start at {@link rongcuo.evaluation.Evaluator}; its answer is an {@link rongcuo.evaluation.Evaluation}.
 */
@NullMarked
package rongcuo.evaluation;

import org.jspecify.annotations.NullMarked;
