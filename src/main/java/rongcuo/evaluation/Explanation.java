package rongcuo.evaluation;

import java.util.List;
import java.util.Optional;
import rongcuo.fact.Truth;
import rongcuo.source.BilingualText;

/**
 * A clause's condition as a tree, each part with its truth.
 *
 * <p>A {@code not} is pushed down to the leaves, so that no part of the tree is denied twice.
 *
 * @param count how many parts must hold, for {@link Form#AT_LEAST}; else 0
 * @param sense whether it asks for what {@code name} or {@code leaf} says, or for its contrary
 * @param truth whether this part holds, the sense taken into account
 * @param name the definition or clause it stands for, where it stands for one
 * @param parts empty for a leaf
 * @param leaf what the case says, for a leaf
 */
public record Explanation(
        Form form,
        int count,
        Sense sense,
        Truth truth,
        Optional<BilingualText> name,
        List<Explanation> parts,
        Optional<Reason> leaf) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    /** How the parts of a condition are joined. */
    public enum Form {
        ALL,
        ANY,
        AT_LEAST,
        LEAF
    }

    /** Whether something is asked for or its contrary. */
    public enum Sense {
        AFFIRMED,
        DENIED
    }
}
