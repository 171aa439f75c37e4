package rongcuo.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Vocabulary;

/** Vocabulary order: facts as declared, the values of a set as listed, then events, then what an authority says. */
final class SubjectOrder implements Comparator<Subject> {
    private static final int VALUES_OF_A_SET = 1 << 10;

    private final Vocabulary vocabulary;
    private final Map<Object, Integer> places = new HashMap<>();

    private SubjectOrder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (var fact : vocabulary.facts()) {
            places.put(fact.id(), places.size());
        }
        for (var event : vocabulary.events()) {
            places.put(event.id(), places.size());
        }
    }

    static SubjectOrder of(Vocabulary vocabulary) {
        return new SubjectOrder(vocabulary);
    }

    private int rank(Subject subject) {
        if (subject instanceof Subject.OfFact fact) {
            return place(fact.fact()) * VALUES_OF_A_SET;
        }
        if (subject instanceof Subject.OfMember member) {
            return place(member.fact()) * VALUES_OF_A_SET + valuePlace(member.fact(), member.value());
        }
        return subject instanceof Subject.OfEvent event ? place(event.event()) * VALUES_OF_A_SET : Integer.MAX_VALUE;
    }

    private int place(Object id) {
        return places.getOrDefault(id, places.size());
    }

    private int valuePlace(FactId fact, String value) {
        var declared = vocabulary.fact(fact);
        return declared.isPresent() && declared.get().type() instanceof FactType.Listed listed
                ? listed.indexOf(value) + 1
                : 0;
    }

    @Override
    public int compare(Subject one, Subject other) {
        return Integer.compare(rank(one), rank(other));
    }
}
