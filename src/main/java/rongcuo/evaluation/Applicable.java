package rongcuo.evaluation;

import rongcuo.fact.Truth;

/**
 * An entry of the policy that follows, or may follow, from the case.
 *
 * @param entry an effect, authority, measure
 * @param truth whether its condition holds; TRUE where it has none, never FALSE
 */
public record Applicable<T>(T entry, Truth truth) {}
