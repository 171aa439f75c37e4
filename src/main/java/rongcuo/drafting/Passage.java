package rongcuo.drafting;

import rongcuo.source.Position;

/**
 * Words of a source that a policy neither encodes nor lists as carrying no rule.
 *
 * @param heading under which they stand, empty before the first
 */
public record Passage(String words, String heading, Position position) {}
