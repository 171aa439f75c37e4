package rongcuo.analysis;

import java.util.List;
import java.util.Optional;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactId;

/**
 * What to ask next of a case.
 *
 * @param subjects one; of a set all values that still matter, in vocabulary order, for one answer names them all
 */
public record NextQuestion(List<Subject> subjects) {
    public NextQuestion {
        subjects = List.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("a question asks for something");
        }
    }

    public Subject subject() {
        return subjects.get(0);
    }

    /** The set of whose values it asks; absent where it asks for one subject of another kind. */
    public Optional<FactId> set() {
        return subject() instanceof Subject.OfMember member ? Optional.of(member.fact()) : Optional.empty();
    }
}
