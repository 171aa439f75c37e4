package rongcuo.policy;

import rongcuo.source.BilingualText;
import rongcuo.source.Position;

/** A named condition, used like a boolean fact. */
public record Definition(String id, BilingualText label, Condition meaning, Position position) {}
