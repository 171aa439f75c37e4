package rongcuo.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rongcuo.analysis.Domain.Order;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.EventDate;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.fact.Truth;
import rongcuo.fact.Value.DateValue;
import rongcuo.fact.Vocabulary;

/**
 * Some policies over the same facts: what each subject may be, and which regions make each leaf of their conditions hold.
 * The one place that knows what stands for what; {@link Copy} makes literals of it.
 *
 * <p>What a leaf comes to in a region is asked of the evaluator itself, so that there is no second meaning of conditions.
 */
final class Encoding {
    private final Vocabulary vocabulary;
    private final List<Evaluator> evaluators;
    private final List<Domain> domains = new ArrayList<>();
    private final Map<Domains.Key, Integer> places = new LinkedHashMap<>();
    /** By the places of the domains of pairs: how each region looks to the conditions. */
    private final Map<Integer, List<Look>> looks = new HashMap<>();

    private final List<Wiring> policies = new ArrayList<>();
    private final List<Wiring> constraints = new ArrayList<>();
    private final DayPairs dayPairs = new DayPairs();
    private final List<Set<Integer>> ties = new ArrayList<>();

    private Encoding(List<Evaluator> evaluators) {
        this.evaluators = List.copyOf(evaluators);
        this.vocabulary = evaluators.stream()
                .map(evaluator -> evaluator.policy().terms().vocabulary())
                .reduce(Vocabulary.empty(), Vocabulary::with);
        var found = new Domains();
        for (var evaluator : evaluators) {
            policies.add(new Wiring(evaluator.policy(), evaluator.circuit(), caseFile -> truths(evaluator, caseFile)));
            var never = evaluator.constraints();
            constraints.add(new Wiring(evaluator.policy(), never.circuit(), never::leafTruths));
        }
        for (int i = 0; i < evaluators.size(); i++) {
            add(found, evaluators.get(i), policies.get(i));
            add(found, evaluators.get(i), constraints.get(i));
        }
        found.found().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Domains.Key::subject, order())))
                .forEach(entry -> {
                    places.put(entry.getKey(), domains.size());
                    domains.add(entry.getValue());
                });
        wire();
        wirePairs();
        tie();
    }

    static Encoding of(List<Evaluator> evaluators) {
        return new Encoding(evaluators);
    }

    private static byte[] truths(Evaluator evaluator, CaseFile caseFile) {
        return evaluator.leafTruths(caseFile, Respondent.UNNAMED, Strictness.STRICT);
    }

    /** Of the first policy's vocabulary, which those of the others extend. */
    private Comparator<Subject> order() {
        return evaluators.get(0).order();
    }

    private void add(Domains found, Evaluator evaluator, Wiring wiring) {
        found.add(evaluator, wiring.circuit);
        dayPairs.add(wiring.circuit);
    }

    /** Each case states a region of every subject, so that a few cases show all. */
    private void wire() {
        wirings().forEach(wiring -> wiring.connect(places));
        int most = domains.stream().mapToInt(Domain::values).max().orElse(0);
        for (int region = 0; region < most; region++) {
            var sketch = new Sketch();
            for (var domain : domains) {
                sketch.put(domain, domain.regions().get(Math.min(region, domain.values() - 1)));
            }
            var caseFile = sketch.caseFile("", List.of());
            for (var wiring : wirings()) {
                wiring.learn(caseFile, region, domains);
            }
        }
    }

    private List<Wiring> wirings() {
        var all = new ArrayList<>(policies);
        all.addAll(constraints);
        return all;
    }

    private void wirePairs() {
        for (var pair : dayPairs.pairs()) {
            var regions = new LinkedHashMap<Look, Region>();
            for (var days : dayPairs.examples(pair, Optional.empty(), Optional.empty(), marks(pair))) {
                for (var look : look(pair, days).settled()) {
                    regions.putIfAbsent(look, days);
                }
            }
            int place = domains.size();
            looks.put(place, List.copyOf(regions.keySet()));
            domains.add(new Domain(pair, Optional.empty(), List.copyOf(regions.values()), Order.NONE));
            var wirings = wirings();
            for (int i = 0; i < wirings.size(); i++) {
                wirings.get(i).connectPair(pair, place, looks(place), i);
            }
        }
    }

    /** The constants that conditions compare the days of a pair with. */
    private List<LocalDate> marks(List<Subject> pair) {
        var marks = new ArrayList<LocalDate>();
        for (var subject : pair) {
            var place = place(subject);
            if (place.isPresent()) {
                for (var region : domains.get(place.get()).regions()) {
                    if (region instanceof Region.OfRange ofRange) {
                        ofRange.range().least().ifPresent(day -> marks.add(LocalDate.ofEpochDay(day.longValueExact())));
                    }
                }
            }
        }
        return marks;
    }

    private Optional<Integer> place(Subject subject) {
        return place(new Domains.Key(subject, Optional.empty()));
    }

    /** What conditions make of two days: days that look the same are told apart by nothing. */
    private Look look(List<Subject> pair, Region.Days days) {
        var sketch = new Sketch();
        sketch.put(new Domain(pair, Optional.empty(), List.of(days), Order.NONE), days);
        var caseFile = sketch.caseFile("", List.of());
        var truths = new ArrayList<List<Truth>>();
        wirings().forEach(wiring -> truths.add(wiring.ofPair(pair, caseFile)));
        return new Look(truths, regionOf(pair.get(0), days.first()), regionOf(pair.get(1), days.second()));
    }

    /**
     * How two days look to the conditions.
     *
     * @param truths of the leaves on the pair, by wiring
     * @param first the region of the first day in a domain of its own; absent where it has none
     */
    record Look(List<List<Truth>> truths, Optional<Integer> first, Optional<Integer> second) {
        /** Where days are known but not how many working days lie between, either may be. */
        List<Look> settled() {
            for (int wiring = 0; wiring < truths.size(); wiring++) {
                int open = truths.get(wiring).indexOf(Truth.UNKNOWN);
                if (open >= 0) {
                    var settled = new ArrayList<>(with(wiring, open, Truth.TRUE).settled());
                    settled.addAll(with(wiring, open, Truth.FALSE).settled());
                    return settled;
                }
            }
            return List.of(this);
        }

        private Look with(int wiring, int leaf, Truth truth) {
            var all = new ArrayList<>(truths);
            var ofWiring = new ArrayList<>(truths.get(wiring));
            ofWiring.set(leaf, truth);
            all.set(wiring, ofWiring);
            return new Look(all, first, second);
        }
    }

    private Optional<Integer> regionOf(Subject subject, Optional<LocalDate> day) {
        var place = place(subject);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        var regions = domains.get(place.get()).regions();
        for (int i = 0; i < regions.size(); i++) {
            if (isIn(regions.get(i), day)) {
                return Optional.of(i);
            }
        }
        throw new IllegalStateException("a day lies in one region");
    }

    private static boolean isIn(Region region, Optional<LocalDate> day) {
        return region instanceof Region.OfRange ofRange
                ? day.filter(it -> ofRange.range().contains(new DateValue(it))).isPresent()
                : region instanceof Region.Whether whether && whether.holds() == day.isPresent();
    }

    /** The regions of a pair that two days may lie in, given what is known of them. */
    BitSet pairRegions(int domain, Optional<EventDate> first, Optional<EventDate> second) {
        var pair = domains.get(domain).subjects();
        var known = looks.getOrDefault(domain, List.of());
        var regions = new BitSet();
        for (var days : dayPairs.examples(pair, first, second, marks(pair))) {
            for (var look : look(pair, days).settled()) {
                int region = known.indexOf(look);
                if (region >= 0) {
                    regions.set(region);
                }
            }
        }
        return regions;
    }

    /** Some domains and all that constraints tie to them, directly or through others. */
    Set<Integer> tiedTo(Set<Integer> some) {
        var tied = new TreeSet<>(some);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (var group : ties) {
                grows |= !Collections.disjoint(tied, group) && tied.addAll(group);
            }
        }
        return tied;
    }

    boolean hasPairs() {
        return !looks.isEmpty();
    }

    /** The domains that are about a subject, alone or with another. */
    List<Integer> domainsOf(Subject subject) {
        var found = new ArrayList<Integer>();
        for (int domain = 0; domain < domains.size(); domain++) {
            if (domains.get(domain).subjects().contains(subject)) {
                found.add(domain);
            }
        }
        return found;
    }

    /** Whether a constraint speaks of a domain, or it is one of a pair of days. */
    boolean isTied(int domain) {
        return ties.stream().anyMatch(group -> group.contains(domain));
    }

    /** The domains that each constraint speaks of; a pair of days is tied to each of them. */
    private void tie() {
        for (int i = 0; i < constraints.size(); i++) {
            ties.addAll(constraints
                    .get(i)
                    .domainsOf(evaluators.get(i).policy().terms().constraints()));
        }
        for (int place : looks.keySet()) {
            var ofPair = new TreeSet<>(Set.of(place));
            domains.get(place).subjects().forEach(subject -> place(subject).ifPresent(ofPair::add));
            ties.add(ofPair);
        }
    }

    List<Look> looks(int domain) {
        return looks.getOrDefault(domain, List.of());
    }

    List<Wiring> policies() {
        return policies;
    }

    List<Wiring> constraints() {
        return constraints;
    }

    List<Domain> domains() {
        return domains;
    }

    List<Evaluator> evaluators() {
        return evaluators;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The place of a subject's domain; absent where no condition asks for it by itself. */
    Optional<Integer> place(Domains.Key key) {
        return Optional.ofNullable(places.get(key));
    }
}
