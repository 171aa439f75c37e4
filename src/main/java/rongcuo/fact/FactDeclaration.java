package rongcuo.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.source.BilingualText;
import rongcuo.source.Position;

/**
 * A fact that cases may state and conditions may ask for.
 *
 * @param aliases further names by which a user may write it
 * @param presumed what it is taken to be where a case is silent and its policy lets a presumption in; see
 *     DESIGN 2.2
 */
public record FactDeclaration(
        FactId id,
        FactType type,
        BilingualText label,
        Optional<BilingualText> question,
        List<String> aliases,
        Set<Trait> traits,
        Optional<Value> presumed,
        Position position) {
    public FactDeclaration {
        aliases = List.copyOf(aliases);
        traits = Set.copyOf(traits);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** What it means, wherever it is declared: two declarations of one id must agree in this. */
    public boolean meansTheSameAs(FactDeclaration other) {
        return type.equals(other.type) && label.equals(other.label) && presumed.equals(other.presumed);
    }

    /** What else is true of a fact. */
    public enum Trait {
        /** Open-textured: a person must find it, with reasons. */
        JUDGEMENT,
        /** What may still be changed by acting now; history may not. */
        CHANGEABLE,
        /**
         * What may be changed only from no to yes, or to a later value: what was done is not undone. Only of a fact that is
         * {@link #CHANGEABLE} and whose values are in an order.
         */
        RISING
    }
}
