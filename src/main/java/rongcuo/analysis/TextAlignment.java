package rongcuo.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Subject;
import rongcuo.fact.EventId;
import rongcuo.policy.Authority;
import rongcuo.policy.Clause;
import rongcuo.policy.Duty;
import rongcuo.policy.Effect;
import rongcuo.policy.Policy;
import rongcuo.policy.ProcedureStep;
import rongcuo.policy.Provision;

/**
 * One part of two policies side by side: the entries that correspond to each other, and those that have no counterpart.
 *
 * @param pairs in the order of the first policy
 */
public record TextAlignment(Part part, List<Pair> pairs, List<Provision> firstOnly, List<Provision> secondOnly) {
    /** Less in common than this is no correspondence. */
    private static final double LEAST_IN_COMMON = 0.2;

    private static final double SAME = 2;

    public TextAlignment {
        pairs = List.copyOf(pairs);
        firstOnly = List.copyOf(firstOnly);
        secondOnly = List.copyOf(secondOnly);
    }

    /** A list of entries that policies have. */
    public enum Part {
        CIRCUMSTANCES("circumstances"),
        EXCLUSIONS("exclusions"),
        PROCEDURE("procedure"),
        AUTHORITIES("authorities"),
        EFFECTS("effects"),
        DUTIES("duties");

        private final String id;

        Part(String id) {
            this.id = id;
        }

        /** The word that files and JSON use. */
        public String id() {
            return id;
        }
    }

    /**
     * Entries that correspond to each other.
     *
     * @param conditions how the cases in which the first holds stand to those in which the second does; absent for what
     *     decides no case
     */
    public record Pair(Provision first, Provision second, Optional<Relation> conditions) {}

    /** @param conditions of a circumstance or exclusion of each policy */
    static List<TextAlignment> of(Evaluator first, Evaluator second, BiFunction<Clause, Clause, Relation> conditions) {
        var one = first.policy();
        var other = second.policy();
        var subjectsOfOne = subjects(first);
        var subjectsOfOther = subjects(second);
        var all = new ArrayList<TextAlignment>();
        BiFunction<Clause, Clause, Double> askForTheSame = (a, b) ->
                inCommon(subjectsOfOne.getOrDefault(a.id(), Set.of()), subjectsOfOther.getOrDefault(b.id(), Set.of()));
        var clauses = new Aligning<Clause>(Clause::provision, askForTheSame, conditions);
        all.add(clauses.of(Part.CIRCUMSTANCES, circumstances(one), circumstances(other)));
        all.add(clauses.of(Part.EXCLUSIONS, one.exclusions(), other.exclusions()));
        var steps = new Aligning<ProcedureStep>(
                ProcedureStep::provision,
                (a, b) -> Math.max(inCommon(events(a), events(b)), inWords(a.provision(), b.provision())));
        all.add(steps.of(Part.PROCEDURE, one.procedure(), other.procedure()));
        var authorities =
                new Aligning<Authority>(Authority::provision, (a, b) -> inWords(a.provision(), b.provision()));
        all.add(authorities.of(Part.AUTHORITIES, one.authorities(), other.authorities()));
        var effects = new Aligning<Effect>(Effect::provision, (a, b) -> inWords(a.provision(), b.provision()));
        all.add(effects.of(Part.EFFECTS, one.effects(), other.effects()));
        var duties = new Aligning<Duty>(Duty::provision, (a, b) -> inWords(a.provision(), b.provision()));
        all.add(duties.of(Part.DUTIES, one.duties(), other.duties()));
        return List.copyOf(all);
    }

    private static List<Clause> circumstances(Policy policy) {
        var all = new ArrayList<Clause>();
        policy.groups().forEach(group -> all.addAll(group.clauses()));
        return all;
    }

    private static Map<String, Set<Subject>> subjects(Evaluator evaluator) {
        var subjects = new HashMap<String, Set<Subject>>();
        evaluator.asked().forEach((subject, clauses) -> {
            if (!(subject instanceof Subject.OfFinding)) {
                clauses.forEach(clause ->
                        subjects.computeIfAbsent(clause, any -> new HashSet<>()).add(subject));
            }
        });
        return subjects;
    }

    private static Set<EventId> events(ProcedureStep step) {
        return new HashSet<>(step.done());
    }

    /** Between 0 and 1: what is of both, of all that is of either. */
    private static <T> double inCommon(Set<T> first, Set<T> second) {
        var all = new HashSet<>(first);
        all.addAll(second);
        var both = new HashSet<>(first);
        both.retainAll(second);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    /** How much of the wording is common, by pairs of characters that follow each other. */
    private static double inWords(Provision first, Provision second) {
        return inCommon(wording(first), wording(second));
    }

    private static Set<String> wording(Provision provision) {
        String text = provision.label().chinese() + provision.citation().text();
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /** Finds for entries of one kind what corresponds to what, the best first. */
    private static final class Aligning<T> {
        private final Function<T, Provision> provision;
        private final BiFunction<T, T, Double> inCommon;
        private final Optional<BiFunction<T, T, Relation>> conditions;

        Aligning(Function<T, Provision> provision, BiFunction<T, T, Double> inCommon) {
            this.provision = provision;
            this.inCommon = inCommon;
            this.conditions = Optional.empty();
        }

        Aligning(
                Function<T, Provision> provision,
                BiFunction<T, T, Double> inCommon,
                BiFunction<T, T, Relation> conditions) {
            this.provision = provision;
            this.inCommon = inCommon;
            this.conditions = Optional.of(conditions);
        }

        private record Candidate(int first, int second, double inCommon) {}

        TextAlignment of(Part part, List<T> ofFirst, List<T> ofSecond) {
            var candidates = new ArrayList<Candidate>();
            for (int i = 0; i < ofFirst.size(); i++) {
                for (int j = 0; j < ofSecond.size(); j++) {
                    double common = inCommon(ofFirst.get(i), ofSecond.get(j));
                    if (common >= LEAST_IN_COMMON) {
                        candidates.add(new Candidate(i, j, common));
                    }
                }
            }
            candidates.sort(Comparator.comparingDouble(Candidate::inCommon).reversed());
            var matched = new HashMap<Integer, Integer>();
            for (var candidate : candidates) {
                if (!matched.containsKey(candidate.first()) && !matched.containsValue(candidate.second())) {
                    matched.put(candidate.first(), candidate.second());
                }
            }
            return aligned(part, ofFirst, ofSecond, matched);
        }

        /** What is quoted alike under one id is the same entry, as in a policy and one that extends it. */
        private double inCommon(T first, T second) {
            var one = provision.apply(first);
            var other = provision.apply(second);
            boolean isSame = one.id().equals(other.id())
                    && one.citation().text().equals(other.citation().text());
            return isSame ? SAME : inCommon.apply(first, second);
        }

        private TextAlignment aligned(Part part, List<T> ofFirst, List<T> ofSecond, Map<Integer, Integer> matched) {
            var pairs = new ArrayList<Pair>();
            var firstOnly = new ArrayList<Provision>();
            var secondOnly = new ArrayList<Provision>();
            for (int i = 0; i < ofFirst.size(); i++) {
                var one = ofFirst.get(i);
                var place = Optional.ofNullable(matched.get(i));
                if (place.isPresent()) {
                    var other = ofSecond.get(place.get());
                    pairs.add(new Pair(
                            provision.apply(one),
                            provision.apply(other),
                            conditions.map(relation -> relation.apply(one, other))));
                } else {
                    firstOnly.add(provision.apply(one));
                }
            }
            for (int j = 0; j < ofSecond.size(); j++) {
                if (!matched.containsValue(j)) {
                    secondOnly.add(provision.apply(ofSecond.get(j)));
                }
            }
            return new TextAlignment(part, pairs, firstOnly, secondOnly);
        }
    }
}
