package rongcuo.rendering;

import rongcuo.analysis.Changes;
import rongcuo.analysis.Changes.Allowed;
import rongcuo.evaluation.Evaluation;

/**
 * An evaluation and what would lead it to other conclusions.
 *
 * @param allowed which facts were thought to change
 */
public record Alternatives(Evaluation evaluation, Changes changes, Allowed allowed) {}
