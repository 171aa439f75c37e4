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
    /** How many steps the search for proposals may take: more than any with fourteen open facts has, and under a second. */
    private static final int MOST_STEPS = 50_000;

    private static final int NONE = -1;

    private final Copy copy;
    private final List<BitSet> base;
    private final List<Question> questions = new ArrayList<>();
    private final int most;
    private final int goal;
    private final List<Demand> demands = new ArrayList<>();
    private final List<SortedMap<Integer, BitSet>> found = new ArrayList<>();
    private int[] chosen = {};
    private int steps;
    private boolean isCut;

    /** What may be chosen of one domain, in the order of preference. */
    private record Question(int domain, List<BitSet> choices) {}

    /**
     * What a proposal has to meet: one of these choices, or none at all on one of these questions.
     *
     * @param choices by question
     * @param questions those of the choices
     * @param unasked questions
     */
    private record Demand(SortedMap<Integer, BitSet> choices, BitSet questions, BitSet unasked) {
        static Demand of(SortedMap<Integer, BitSet> choices, BitSet unasked) {
            var questions = new BitSet();
            choices.keySet().forEach(questions::set);
            return new Demand(choices, questions, unasked);
        }

        /** Whether a choice on one of some questions from one on may meet it. */
        boolean isMetWithin(BitSet some, int from) {
            int question = questions.nextSetBit(from);
            while (question >= 0 && !some.get(question)) {
                question = questions.nextSetBit(question + 1);
            }
            return question >= 0;
        }

        boolean isMetBy(int question, int choice) {
            if (!questions.get(question)) {
                return false;
            }
            var some = choices.get(question);
            return some != null && some.get(choice);
        }

        /** Whether it may be met by questions from one on. */
        boolean canBeMetFrom(int question) {
            return unasked.nextSetBit(question) >= 0 || (!choices.isEmpty() && choices.lastKey() >= question);
        }
    }

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
        try {
            chosen = new int[questions.size()];
            Arrays.fill(chosen, NONE);
            answer();
            boolean goesOn = found.isEmpty();
            for (int size = 1; size <= mostChoices && goesOn; size++) {
                search(0, size, demands);
                goesOn = !isCut && (extent == Extent.ALL || found.isEmpty());
            }
        } catch (Solver.BudgetSpent e) {
            isCut = true;
        }
        return found;
    }

    /** Goes on choosing from a question on; smaller sets have all been tried. */
    private void search(int from, int left, List<Demand> unmet) {
        // To ask nothing more may be what a demand wants.
        if (!isCut && unmet.stream().allMatch(demand -> demand.unasked().nextSetBit(from) >= 0)) {
            answer();
            return;
        }
        if (left == 0 || isCut || apart(unmet, from) > left) {
            return;
        }
        var pending = new ArrayList<>(unmet);
        int known = demands.size();
        for (int question = from; question < chosen.length && !isCut; question++) {
            var tried = new ArrayList<Integer>();
            for (int choice = 0; choice < questions.get(question).choices().size() && !isCut; choice++) {
                known = learn(pending, known, question);
                if (!isOutdone(question, choice, tried, pending)) {
                    tried.add(choice);
                    choose(question, choice, left, pending);
                }
            }
            known = learn(pending, known, question);
            int passed = question;
            pending.removeIf(demand -> demand.unasked().get(passed));
            if (!canBeMet(pending, question + 1)) {
                return;
            }
        }
    }

    /**
     * Whether a choice that was tried before meets every demand that this one meets. Whatever could follow this choice
     * would then have been proposed after that one, and every proposal ends in a demand that it does not meet.
     */
    private static boolean isOutdone(int question, int choice, List<Integer> tried, List<Demand> pending) {
        var met = new ArrayList<Demand>();
        for (var demand : pending) {
            if (demand.isMetBy(question, choice)) {
                met.add(demand);
            }
        }
        for (int other : tried) {
            if (isMetBy(question, other, met)) {
                return true;
            }
        }
        return met.isEmpty();
    }

    private static boolean isMetBy(int question, int choice, List<Demand> all) {
        for (var demand : all) {
            if (!demand.isMetBy(question, choice)) {
                return false;
            }
        }
        return true;
    }

    private void choose(int question, int choice, int left, List<Demand> pending) {
        var rest = new ArrayList<Demand>(pending.size());
        for (var demand : pending) {
            if (!demand.isMetBy(question, choice)) {
                rest.add(demand);
            }
        }
        // A choice that meets no demand of its own could be left out.
        if (rest.size() < pending.size()) {
            isCut |= ++steps > MOST_STEPS;
            chosen[question] = choice;
            search(question + 1, left - 1, rest);
            chosen[question] = NONE;
        }
    }

    /** Adds the demands made in the meantime that what is chosen and left before a question does not meet. */
    private int learn(List<Demand> pending, int known, int question) {
        for (int i = known; i < demands.size(); i++) {
            if (!isMet(demands.get(i), question)) {
                pending.add(demands.get(i));
            }
        }
        return demands.size();
    }

    private boolean isMet(Demand demand, int before) {
        for (int question : demand.choices().keySet()) {
            if (chosen[question] != NONE && demand.isMetBy(question, chosen[question])) {
                return true;
            }
        }
        return demand.unasked().stream().anyMatch(question -> question < before && chosen[question] == NONE);
    }

    private static boolean canBeMet(List<Demand> pending, int from) {
        for (var demand : pending) {
            if (!demand.canBeMetFrom(from)) {
                return false;
            }
        }
        return true;
    }

    /** How many choices are needed at least: demands that no choice meets together. */
    private static int apart(List<Demand> unmet, int from) {
        var used = new BitSet();
        int count = 0;
        for (var demand : unmet) {
            if (demand.unasked().nextSetBit(from) < 0 && !demand.isMetWithin(used, from)) {
                used.or(demand.questions());
                count++;
            }
        }
        return count;
    }

    /** Asks the case what comes of the choices made; every answer is a demand that they do not meet. */
    private void answer() {
        if (!isSatisfiable(goal)) {
            demands.add(escape(copy.gates().solver().core()));
        } else if (isSatisfiable(-goal)) {
            demands.add(shutOut());
        } else if (found.size() == most) {
            isCut = true;
        } else {
            found.add(set());
            demands.add(other());
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

    /** The demand that one of some regions becomes possible again, which by themselves keep the goal out of reach. */
    private Demand escape(List<Integer> core) {
        var set = set();
        // The goal itself may be the literal of a region, and then stands in the core for nothing that was shut out.
        return demand(
                (domain, region) -> core.contains(-copy.region(domain, region))
                        && !set.getOrDefault(domain, base.get(domain)).get(region),
                true);
    }

    /**
     * The demand that one of the regions is shut out which speak against the goal in the case that was found last: a few
     * that do so by themselves.
     */
    private Demand shutOut() {
        var regions = new int[base.size()];
        for (int domain = 0; domain < regions.length; domain++) {
            regions[domain] = copy.found(domain);
        }
        var against = against(regions);
        return demand((domain, region) -> region == regions[domain] && against.contains(domain), false);
    }

    private interface Regions {
        boolean has(int domain, int region);
    }

    /** The demand for a choice that leaves one of the regions possible, or leaves one of them out. */
    private Demand demand(Regions regions, boolean leavesPossible) {
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
        return Demand.of(choices, unasked);
    }

    private void add(int question, int region, boolean leavesPossible, SortedMap<Integer, BitSet> choices) {
        var ofQuestion = questions.get(question).choices();
        for (int choice = 0; choice < ofQuestion.size(); choice++) {
            if (ofQuestion.get(choice).get(region) == leavesPossible) {
                choices.computeIfAbsent(question, any -> new BitSet()).set(choice);
            }
        }
    }

    /** The demand for something else than what was found, or than what says more than it. */
    private Demand other() {
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
        return Demand.of(choices, unasked);
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
