package rongcuo.policy;

/** A measure of correction or clarification (纠错、澄清). */
public record Measure(Provision provision) {}
