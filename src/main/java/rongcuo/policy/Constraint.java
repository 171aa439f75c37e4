package rongcuo.policy;

import rongcuo.source.BilingualText;
import rongcuo.source.Position;

/** What cannot be: no completion of a case makes {@code never} true. */
public record Constraint(String id, Condition never, BilingualText reason, Position position) {}
