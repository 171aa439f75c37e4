package rongcuo.policy;

import rongcuo.law.Citation;
import rongcuo.source.BilingualText;
import rongcuo.source.Position;

/** A passage that carries no rule, and why. */
public record Unencoded(Citation citation, BilingualText reason, Position position) {}
