package rongcuo.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import rongcuo.analysis.Solver.Assumptions;

/**
 * Searches the smallest sets of choices that force something of a case, such as a conclusion: fewest choices first, then
 * in the order of the subjects and, for one subject, of its choices.
 *
 * <p>By turns a set is proposed and the case under it is asked whether it could still turn out otherwise, or whether the
 * goal is out of reach; either answer is a demand that every later proposal has to meet (implicit hitting sets). So every
 * set found is proved, and none is left out.
 */
final class SmallestChoices {
    /** So many questions are few: of them every set is to be found. */
    private static final int FEW = 14;

    /** How many steps the search for proposals may take where the questions are few: under a second. */
    private static final int MOST_STEPS = 50_000;

    /** The same where they are many: whoever is asked that much is told the shortest sets, and soon. */
    private static final int MOST_STEPS_OF_MANY = 5_000;

    private static final int NONE = -1;

    private final Copy copy;
    private final List<BitSet> base;
    private final List<Question> questions = new ArrayList<>();
    private final int most;
    private final int goal;
    private final Demands demands;
    private final List<SortedMap<Integer, BitSet>> found = new ArrayList<>();
    private int[] chosen = {};
    private final int mostSteps;
    private int steps;
    private boolean isCut;
    /** Whether larger sets may meet the demands. */
    private boolean mayGoOn;

    /** What may be chosen of one domain, in the order of preference. */
    private record Question(int domain, List<BitSet> choices) {}

    /**
     * A search.
     *
     * @param base the regions that are possible where nothing is chosen, by domain
     * @param choices by domain, in the order of preference
     * @param goal the literal that has to be forced
     * @param most stops after so many sets
     */
    SmallestChoices(Copy copy, List<BitSet> base, SortedMap<Integer, List<BitSet>> choices, int goal, int most) {
        this.copy = copy;
        this.base = base;
        this.goal = goal;
        this.most = most;
        choices.forEach((domain, ofDomain) -> questions.add(new Question(domain, ofDomain)));
        this.mostSteps = questions.size() <= FEW ? MOST_STEPS : MOST_STEPS_OF_MANY;
        this.demands = new Demands(
                questions.stream().map(question -> question.choices().size()).toList());
    }

    /** Whether there may be more sets than were found. */
    boolean isCut() {
        return isCut;
    }

    /** The sets, each as regions by domain; none is part of another. The empty set alone, where it suffices. */
    List<SortedMap<Integer, BitSet>> all() {
        return found(questions.size(), Extent.ALL);
    }

    /** All sets of the least size that any has. */
    List<SortedMap<Integer, BitSet>> smallest() {
        return found(questions.size(), Extent.SMALLEST);
    }

    private enum Extent {
        ALL,
        SMALLEST
    }

    private List<SortedMap<Integer, BitSet>> found(int mostChoices, Extent extent) {
        copy.gates().solver().refill();
        try {
            chosen = new int[questions.size()];
            Arrays.fill(chosen, NONE);
            answer();
            boolean goesOn = found.isEmpty();
            for (int size = 1; size <= mostChoices && goesOn; size++) {
                mayGoOn = false;
                search(0, size, learnt());
                goesOn = mayGoOn && !isCut && (extent == Extent.ALL || found.isEmpty());
            }
        } catch (Solver.BudgetSpent e) {
            isCut = true;
        }
        return found;
    }

    /** All demands so far. */
    private BitSet learnt() {
        var all = new BitSet();
        all.set(0, demands.size());
        return all;
    }

    /** Goes on choosing from a question on; smaller sets have all been tried. */
    private void search(int from, int left, BitSet unmet) {
        if (isCut) {
            return;
        }
        // To ask nothing more may be what a demand wants.
        if (demands.areMetUnasked(unmet, from)) {
            mayGoOn = true;
            answer();
            return;
        }
        int needed = demands.apart(unmet, from);
        if (left == 0 || needed > left) {
            mayGoOn |= needed != Demands.NEVER;
            return;
        }
        var pending = (BitSet) unmet.clone();
        int known = demands.size();
        for (int question = from; question < chosen.length && !isCut; question++) {
            var tried = new ArrayList<Integer>();
            for (int choice = 0; choice < questions.get(question).choices().size() && !isCut; choice++) {
                known = learn(pending, known, question);
                if (isWorthTrying(question, choice, tried, pending)) {
                    tried.add(choice);
                    choose(question, choice, left, pending);
                }
            }
            known = learn(pending, known, question);
            pending.andNot(demands.metUnasked(question));
            if (pending.intersects(demands.lostAfter(question))) {
                return;
            }
        }
    }

    /**
     * Whether a choice meets something that none meets that was tried before. Else whatever could follow it would have
     * been proposed after the other, and every proposal ends in a demand that it does not meet.
     */
    private boolean isWorthTrying(int question, int choice, List<Integer> tried, BitSet pending) {
        var met = (BitSet) demands.metBy(question, choice).clone();
        met.and(pending);
        for (int other : tried) {
            if (isPart(met, demands.metBy(question, other))) {
                return false;
            }
        }
        // A choice that meets no demand of its own could be left out.
        return !met.isEmpty();
    }

    private void choose(int question, int choice, int left, BitSet pending) {
        isCut |= ++steps > mostSteps;
        var rest = (BitSet) pending.clone();
        rest.andNot(demands.metBy(question, choice));
        chosen[question] = choice;
        if (isEachNeeded(question)) {
            search(question + 1, left - 1, rest);
        }
        chosen[question] = NONE;
    }

    /**
     * Whether each choice up to a question meets a demand that nothing else so far meets. Smaller sets have all been
     * tried, so that a choice without such a demand could be left out of whatever follows.
     */
    private boolean isEachNeeded(int last) {
        var met = new BitSet();
        var metTwice = new BitSet();
        for (int question = 0; question <= last; question++) {
            var both = (BitSet) met.clone();
            both.and(met(question));
            metTwice.or(both);
            met.or(met(question));
        }
        met.andNot(metTwice);
        for (int question = 0; question <= last; question++) {
            if (chosen[question] != NONE && !met(question).intersects(met)) {
                return false;
            }
        }
        return true;
    }

    /** What the choice on a question meets, or that there is none. */
    private BitSet met(int question) {
        return chosen[question] == NONE ? demands.metUnasked(question) : demands.metBy(question, chosen[question]);
    }

    /** Adds the demands made in the meantime that what is chosen and left before a question does not meet. */
    private int learn(BitSet pending, int known, int before) {
        int size = demands.size();
        if (known < size) {
            pending.set(known, size);
            for (int question = 0; question < before; question++) {
                var late = (BitSet) met(question).clone();
                late.clear(0, known);
                pending.andNot(late);
            }
        }
        return size;
    }

    /** Asks the case what comes of the choices made; every answer is a demand that they do not meet. */
    private void answer() {
        if (!isSatisfiable(goal)) {
            escape(copy.gates().solver().core());
        } else if (isSatisfiable(-goal)) {
            shutOut();
        } else if (found.size() == most) {
            isCut = true;
        } else {
            found.add(set());
            other();
        }
    }

    private SortedMap<Integer, BitSet> set() {
        var set = new TreeMap<Integer, BitSet>();
        for (int question = 0; question < chosen.length; question++) {
            if (chosen[question] != NONE) {
                set.put(questions.get(question).domain(), choice(question));
            }
        }
        return set;
    }

    private BitSet choice(int question) {
        return questions.get(question).choices().get(chosen[question]);
    }

    private boolean isSatisfiable(int wanted) {
        var assumptions = new Assumptions().add(wanted);
        var set = set();
        for (int domain = 0; domain < base.size(); domain++) {
            copy.assume(assumptions, domain, set.getOrDefault(domain, base.get(domain)));
        }
        return copy.gates().solver().isSatisfiable(assumptions);
    }

    /** Demands that one of some regions becomes possible again, which by themselves keep the goal out of reach. */
    private void escape(List<Integer> core) {
        var set = set();
        // The goal itself may be the literal of a region, and then stands in the core for nothing that was shut out.
        demand(
                (domain, region) -> core.contains(-copy.region(domain, region))
                        && !set.getOrDefault(domain, base.get(domain)).get(region),
                true);
    }

    /**
     * Demands that one of the regions is shut out which speak against the goal in the case that was found last: a few
     * that do so by themselves.
     */
    private void shutOut() {
        var regions = new int[base.size()];
        for (int domain = 0; domain < regions.length; domain++) {
            regions[domain] = copy.found(domain);
        }
        var against = against(regions);
        demand((domain, region) -> region == regions[domain] && against.contains(domain), false);
    }

    private interface Regions {
        boolean has(int domain, int region);
    }

    /** Demands a choice that leaves one of the regions possible, or leaves one of them out. */
    private void demand(Regions regions, boolean leavesPossible) {
        var choices = new TreeMap<Integer, BitSet>();
        var unasked = new BitSet();
        for (int question = 0; question < chosen.length; question++) {
            int domain = questions.get(question).domain();
            for (int region = 0; region < copy.regions(domain); region++) {
                if (regions.has(domain, region)) {
                    add(question, region, leavesPossible, choices);
                    if (base.get(domain).get(region) == leavesPossible) {
                        unasked.set(question);
                    }
                }
            }
        }
        demands.add(choices, unasked);
    }

    private void add(int question, int region, boolean leavesPossible, SortedMap<Integer, BitSet> choices) {
        var ofQuestion = questions.get(question).choices();
        for (int choice = 0; choice < ofQuestion.size(); choice++) {
            if (ofQuestion.get(choice).get(region) == leavesPossible) {
                choices.computeIfAbsent(question, any -> new BitSet()).set(choice);
            }
        }
    }

    /** Demands something else than what was found, or than what says more than it. */
    private void other() {
        var choices = new TreeMap<Integer, BitSet>();
        var unasked = new BitSet();
        for (int question = 0; question < chosen.length; question++) {
            if (chosen[question] != NONE) {
                unasked.set(question);
                var ofQuestion = questions.get(question).choices();
                for (int other = 0; other < ofQuestion.size(); other++) {
                    if (!isPart(ofQuestion.get(other), choice(question))) {
                        choices.computeIfAbsent(question, any -> new BitSet()).set(other);
                    }
                }
            }
        }
        demands.add(choices, unasked);
    }

    private static boolean isPart(BitSet part, BitSet whole) {
        var outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }

    /** Domains whose regions alone keep the goal from being reached, with those that constraints tie to them. */
    private Set<Integer> against(int[] regions) {
        var needed = new TreeSet<Integer>();
        for (int domain = 0; domain < regions.length; domain++) {
            needed.add(domain);
        }
        shrink(needed, regions);
        for (int domain : List.copyOf(needed)) {
            if (needed.remove(domain) && !shrink(needed, regions)) {
                needed.add(domain);
            }
        }
        return copy.encoding().tiedTo(needed);
    }

    /** Whether these regions alone keep the goal from being reached; if so, leaves only those that are needed for it. */
    private boolean shrink(Set<Integer> domains, int[] regions) {
        var assumptions = new Assumptions().add(goal);
        domains.forEach(domain -> assumptions.add(copy.region(domain, regions[domain])));
        if (copy.gates().solver().isSatisfiable(assumptions)) {
            return false;
        }
        var core = Set.copyOf(copy.gates().solver().core());
        domains.removeIf(domain -> !core.contains(copy.region(domain, regions[domain])));
        return true;
    }
}
