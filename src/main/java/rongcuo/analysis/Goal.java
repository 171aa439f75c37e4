package rongcuo.analysis;

import java.util.Optional;
import rongcuo.analysis.ClauseParts.Atom;

/**
 * An obligation and what it is asked of.
 *
 * @param atom absent where it is about the clause as a whole
 * @param region of the atom's domain, for {@link Obligation.Kind#BOUNDARY}; else -1
 */
record Goal(Obligation obligation, ClauseParts parts, Optional<Atom> atom, int region) {
    Atom condition() {
        return atom.orElseThrow();
    }
}
