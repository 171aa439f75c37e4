package rongcuo.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Subject;
import rongcuo.policy.Clause;
import rongcuo.policy.Policy;

/**
 * A policy under which rows are judged, with the orders in which a {@link ScreenedRow} counts.
 *
 * @param clauses the deciding clauses, as {@link Policy#clauses} has them
 * @param subjects what the deciding clauses ask for, in vocabulary order
 */
public record ScreenedPolicy(Policy policy, Evaluator evaluator, List<Clause> clauses, List<Subject> subjects) {
    public ScreenedPolicy {
        clauses = List.copyOf(clauses);
        subjects = List.copyOf(subjects);
    }

    static ScreenedPolicy of(Policy policy, Evaluator evaluator) {
        return new ScreenedPolicy(policy, evaluator, policy.clauses(), evaluator.subjects());
    }

    /** The places of subjects, by subject. */
    Map<Subject, Integer> subjectPlaces() {
        var places = new HashMap<Subject, Integer>();
        for (int i = 0; i < subjects.size(); i++) {
            places.put(subjects.get(i), i);
        }
        return places;
    }

    /** The places of dispositions, by id: dispositions are long to compare. */
    Map<String, Integer> dispositionPlaces() {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < policy.dispositions().size(); i++) {
            places.put(policy.dispositions().get(i).id(), i);
        }
        return places;
    }

    /** The places of clauses, by id: clauses are long to compare. */
    Map<String, Integer> clausePlaces() {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < clauses.size(); i++) {
            places.put(clauses.get(i).id(), i);
        }
        return places;
    }

    /**
     * For each subject what a list of what is missing names: the fact, however many of its values are asked for, or the
     * subject itself where it is of no fact.
     */
    public List<Subject> named() {
        var named = new ArrayList<Subject>();
        for (var subject : subjects) {
            named.add(subject.factId()
                    .map(fact -> (Subject) new Subject.OfFact(fact))
                    .orElse(subject));
        }
        return named;
    }

    /** By which lists name a subject: {@code diligent}, {@code context:key-task}, {@code event:accepted}. */
    public static String key(Subject subject) {
        if (subject instanceof Subject.OfFact fact) {
            return fact.fact().value();
        }
        if (subject instanceof Subject.OfMember member) {
            return member.fact().value() + ":" + member.value();
        }
        if (subject instanceof Subject.OfEvent event) {
            return "event:" + event.event().value();
        }
        return subject instanceof Subject.OfFinding finding ? "finding:" + finding.clause() : "determination";
    }
}
