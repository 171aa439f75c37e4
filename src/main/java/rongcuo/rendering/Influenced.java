package rongcuo.rendering;

import rongcuo.analysis.FactInfluence.Finding;
import rongcuo.fact.FactId;
import rongcuo.policy.Policy;
import rongcuo.policy.Property.Claim;

/** What was claimed of a fact under a policy, and what became of it. */
public record Influenced(Policy policy, FactId fact, Claim claim, Finding finding) {}
