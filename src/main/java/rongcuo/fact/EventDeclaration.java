package rongcuo.fact;

import java.util.List;
import rongcuo.source.BilingualText;
import rongcuo.source.Position;

/** An event of a case that a period may count from or to. */
public record EventDeclaration(EventId id, BilingualText label, List<String> aliases, Position position) {
    public EventDeclaration {
        aliases = List.copyOf(aliases);
    }
}
