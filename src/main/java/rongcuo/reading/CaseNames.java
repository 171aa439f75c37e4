package rongcuo.reading;

import java.util.List;
import java.util.Optional;
import rongcuo.fact.EventDeclaration;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.Vocabulary;
import rongcuo.policy.Policy;

/**
 * The facts and events that a case may name: those of its policies and, only once a name is not among them, those of
 * all policies of the library.
 *
 * <p>Thread-safe: what widening finds is the same whoever comes first.
 */
final class CaseNames {
    private final PolicyLibrary library;
    private final List<Policy> policies;
    private volatile Vocabulary vocabulary;
    private volatile boolean widened;

    CaseNames(PolicyLibrary library, List<Policy> policies) {
        this.library = library;
        this.policies = policies;
        this.vocabulary = policies.isEmpty() ? library.terms().vocabulary() : joined(Vocabulary.empty(), policies);
    }

    /** The policies that the case asks to be judged under, every version of them. */
    List<Policy> policies() {
        return policies;
    }

    Optional<FactDeclaration> fact(String name) {
        var fact = vocabulary.factNamed(name);
        if (fact.isPresent() || widened) {
            return fact;
        }
        widen();
        return vocabulary.factNamed(name);
    }

    Optional<EventDeclaration> event(String name) {
        var event = vocabulary.eventNamed(name);
        if (event.isPresent() || widened) {
            return event;
        }
        widen();
        return vocabulary.eventNamed(name);
    }

    Optional<String> nearestFact(String name) {
        return vocabulary.nearestFact(name);
    }

    Optional<String> nearestEvent(String name) {
        return vocabulary.nearestEvent(name);
    }

    private synchronized void widen() {
        if (!widened) {
            var wide = vocabulary;
            for (String id : library.ids()) {
                wide = joined(wide, library.findNamed(id));
            }
            vocabulary = wide;
            widened = true;
        }
    }

    private static Vocabulary joined(Vocabulary start, List<Policy> policies) {
        var joined = start;
        for (var policy : policies) {
            joined = joined.facts().isEmpty()
                    ? policy.terms().vocabulary()
                    : joined.with(policy.terms().vocabulary());
        }
        return joined;
    }
}
