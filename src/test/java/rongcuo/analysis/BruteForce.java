package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rongcuo.casefile.CaseFile;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.evaluation.Verdict;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactDeclaration.Trait;
import rongcuo.fact.Value;
import rongcuo.policy.Policy;

/** What analysis says of a case, found by walking every completely known case there is. */
final class BruteForce {
    private final PlainWalk walk;
    private final Policy policy;
    private final CaseFile caseFile;
    private final List<BitSet> known;
    private final long most;

    /** @param most answers nothing where a table would have more entries */
    BruteForce(PlainWalk walk, Policy policy, CaseFile caseFile, Strictness strictness, long most) {
        this.walk = walk;
        this.policy = policy;
        this.caseFile = caseFile;
        this.known = walk.possible(caseFile, strictness);
        this.most = most;
    }

    /** Answers by question, as sets of what is left possible. */
    record Way(SortedMap<Integer, BitSet> answers, Conclusion conclusion) {}

    /**
     * What the completions of a case come to.
     *
     * @param conclusions none where there is no completion
     * @param missing the subjects on which by themselves the conclusion can turn
     * @param ways every set of answers that settles the case and of which nothing can be left out or said less of
     */
    record Certain(List<Conclusion> conclusions, List<Subject> missing, List<Way> ways) {}

    /** How many subjects the case leaves open. */
    long open() {
        return known.stream().filter(some -> some.cardinality() > 1).count();
    }

    Optional<Certain> certain() {
        var options = new ArrayList<List<BitSet>>();
        for (int i = 0; i < known.size(); i++) {
            var ofQuestion = new ArrayList<>(List.of(known.get(i)));
            if (walk.asks(subject(i))) {
                ofQuestion.addAll(walk.questions().get(i).narrower(known.get(i)));
            }
            options.add(ofQuestion);
        }
        return Boxes.of(walk, options, most)
                .map(boxes -> new Certain(conclusions(boxes.reached(0)), missing(), settling(boxes)));
    }

    private Subject subject(int question) {
        return walk.questions().get(question).subject();
    }

    private static List<Conclusion> conclusions(byte reached) {
        return Conclusion.settled().stream()
                .filter(conclusion -> (reached & Boxes.bit(conclusion)) != 0)
                .toList();
    }

    private static boolean isOne(byte reached) {
        return Integer.bitCount(reached) == 1;
    }

    /** The subjects for which there are two completions that differ in nothing else and yet in their conclusions. */
    private List<Subject> missing() {
        var singles = known.stream().map(BruteForce::singles).toList();
        var boxes = Boxes.of(walk, singles, Integer.MAX_VALUE).orElseThrow();
        return IntStream.range(0, known.size())
                .filter(question -> IntStream.range(0, boxes.count())
                        .filter(box -> boxes.option(box, question) == 0)
                        .anyMatch(box -> isTurned(boxes, box, question)))
                .mapToObj(this::subject)
                .toList();
    }

    private static List<BitSet> singles(BitSet some) {
        return some.stream()
                .mapToObj(answer -> BitSet.valueOf(new long[] {1L << answer}))
                .toList();
    }

    private static boolean isTurned(Boxes boxes, int box, int question) {
        int reached = 0;
        for (int option = 0; option < boxes.options(question).size(); option++) {
            reached |= boxes.reached(boxes.with(box, question, option));
        }
        return Integer.bitCount(reached) > 1;
    }

    private List<Way> settling(Boxes boxes) {
        if (isOne(boxes.reached(0))) {
            return List.of();
        }
        var saysLess = saysLess(boxes);
        return ways(
                boxes,
                IntStream.range(0, boxes.count())
                        .filter(box -> isOne(boxes.reached(box)) && !isMoreThanNeeded(boxes, box, saysLess)));
    }

    /** By question and option, the options that say less. */
    private List<List<int[]>> saysLess(Boxes boxes) {
        var all = new ArrayList<List<int[]>>();
        for (int question = 0; question < known.size(); question++) {
            var options = boxes.options(question);
            all.add(options.stream()
                    .map(said -> IntStream.range(0, options.size())
                            .filter(other -> !options.get(other).equals(said) && isPart(said, options.get(other)))
                            .toArray())
                    .toList());
        }
        return all;
    }

    /** Whether less said about one question suffices too. */
    private static boolean isMoreThanNeeded(Boxes boxes, int box, List<List<int[]>> saysLess) {
        for (int question = 0; question < saysLess.size(); question++) {
            for (int other : saysLess.get(question).get(boxes.option(box, question))) {
                if (isOne(boxes.reached(boxes.with(box, question, other)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPart(BitSet part, BitSet whole) {
        var outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }

    /** Of some boxes, what each says beyond what is known; fewest answers first, then in order. */
    private List<Way> ways(Boxes boxes, IntStream wanted) {
        var ranks = new LinkedHashMap<Way, List<Integer>>();
        wanted.forEach(box -> {
            var answers = new TreeMap<Integer, BitSet>();
            var rank = new ArrayList<Integer>();
            for (int question = 0; question < known.size(); question++) {
                int option = boxes.option(box, question);
                if (option > 0) {
                    answers.put(question, boxes.options(question).get(option));
                    rank.add(question);
                    rank.add(option);
                }
            }
            ranks.put(new Way(answers, conclusions(boxes.reached(box)).get(0)), rank);
        });
        return ranks.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(BruteForce::compare))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        int order = Integer.compare(one.size(), other.size());
        for (int i = 0; i < one.size() && order == 0; i++) {
            order = Integer.compare(one.get(i), other.get(i));
        }
        return order;
    }

    /** All smallest sets of changes that lead to a conclusion, where facts may be changed, or only some of them. */
    Optional<Map<Conclusion, List<Way>>> changes(Changes.Allowed allowed) {
        var options = new ArrayList<List<BitSet>>();
        for (int i = 0; i < known.size(); i++) {
            var ofQuestion = new ArrayList<>(List.of(known.get(i)));
            if (isAllowed(subject(i), allowed)) {
                var question = walk.questions().get(i);
                for (var answer : question.narrower(question.all())) {
                    if (!isPart(known.get(i), answer)
                            && (allowed == Changes.Allowed.ANY || mayBeMoved(question, known.get(i), answer))) {
                        ofQuestion.add(answer);
                    }
                }
            }
            options.add(ofQuestion);
        }
        return Boxes.of(walk, options, most).map(this::smallest);
    }

    /** Of what only rises, no value may have to give way to lower ones alone. */
    private boolean mayBeMoved(Question question, BitSet from, BitSet to) {
        if (!fact(question.subject()).has(Trait.RISING)) {
            return true;
        }
        var so = from.get(question.notFound()) ? question.all() : from;
        return so.stream()
                .allMatch(value -> to.stream().anyMatch(other -> rank(question, other) >= rank(question, value)));
    }

    private static int rank(Question question, int answer) {
        if (question.order() == Question.Order.ORDERED) {
            return answer;
        }
        return question.example(answer).equals(new Value.TruthValue(true)) ? 1 : 0;
    }

    private FactDeclaration fact(Subject subject) {
        return policy.terms().vocabulary().fact(subject.factId().orElseThrow()).orElseThrow();
    }

    private boolean isAllowed(Subject subject, Changes.Allowed allowed) {
        return walk.asks(subject)
                && subject.factId().isPresent()
                && (allowed == Changes.Allowed.ANY || fact(subject).has(Trait.CHANGEABLE));
    }

    /**
     * The nearest other answer to an ordered question at which the conclusion is another.
     *
     * @param question its place
     */
    record Margin(int question, int answer, Changes.Side side, Conclusion conclusion) {}

    /** How far what is known of ordered questions is from another conclusion than this. */
    Optional<List<Margin>> margins(Conclusion now) {
        var options = new ArrayList<List<BitSet>>();
        for (int i = 0; i < known.size(); i++) {
            var ofQuestion = new ArrayList<>(List.of(known.get(i)));
            if (hasMargins(i)) {
                ofQuestion.addAll(singles(walk.questions().get(i).all()));
            }
            options.add(ofQuestion);
        }
        return Boxes.of(walk, options, most).map(boxes -> margins(boxes, now));
    }

    private boolean hasMargins(int place) {
        var question = walk.questions().get(place);
        return question.order() == Question.Order.ORDERED
                && walk.asks(question.subject())
                && known.get(place).cardinality() == 1;
    }

    private List<Margin> margins(Boxes boxes, Conclusion now) {
        var margins = new ArrayList<Margin>();
        for (int place = 0; place < known.size(); place++) {
            if (hasMargins(place)) {
                int here = known.get(place).nextSetBit(0);
                int size = walk.questions().get(place).answers().size();
                nearest(
                                boxes,
                                place,
                                IntStream.iterate(here - 1, one -> one >= 0, one -> one - 1),
                                Changes.Side.BELOW,
                                now)
                        .ifPresent(margins::add);
                nearest(boxes, place, IntStream.range(here + 1, size), Changes.Side.ABOVE, now)
                        .ifPresent(margins::add);
            }
        }
        return margins;
    }

    private static Optional<Margin> nearest(
            Boxes boxes, int place, IntStream answers, Changes.Side side, Conclusion now) {
        return answers.boxed()
                .flatMap(answer -> {
                    // Every other question keeps what is known, which is its first option.
                    var reached = conclusions(boxes.reached(boxes.with(0, place, answer + 1)));
                    var there = reached.isEmpty()
                            ? now
                            : Verdict.ofPossible(reached).conclusion();
                    return there == now ? Stream.<Margin>empty() : Stream.of(new Margin(place, answer, side, there));
                })
                .findFirst();
    }

    private Map<Conclusion, List<Way>> smallest(Boxes boxes) {
        var fewest = new EnumMap<Conclusion, List<Integer>>(Conclusion.class);
        for (int box = 0; box < boxes.count(); box++) {
            if (isOne(boxes.reached(box))) {
                var conclusion = conclusions(boxes.reached(box)).get(0);
                var so = fewest.computeIfAbsent(conclusion, any -> new ArrayList<>());
                int order = so.isEmpty() ? 0 : Integer.compare(said(boxes, box), said(boxes, so.get(0)));
                if (order < 0) {
                    so.clear();
                }
                if (order <= 0) {
                    so.add(box);
                }
            }
        }
        var smallest = new EnumMap<Conclusion, List<Way>>(Conclusion.class);
        fewest.forEach((conclusion, found) -> {
            var all = ways(boxes, found.stream().mapToInt(Integer::intValue));
            smallest.put(
                    conclusion,
                    all.stream()
                            .filter(way -> all.stream().noneMatch(other -> saysMore(way, other)))
                            .toList());
        });
        return smallest;
    }

    private int said(Boxes boxes, int box) {
        int said = 0;
        for (int question = 0; question < known.size(); question++) {
            said += boxes.option(box, question) > 0 ? 1 : 0;
        }
        return said;
    }

    private static boolean saysMore(Way way, Way other) {
        return !way.equals(other)
                && way.answers().keySet().equals(other.answers().keySet())
                && way.answers().entrySet().stream()
                        .allMatch(entry ->
                                isPart(entry.getValue(), other.answers().getOrDefault(entry.getKey(), new BitSet())));
    }

    /**
     * What is named of what a case states.
     *
     * @param stated everything that may be named
     * @param sufficient those sets of it that force the conclusion while all else that is stated could be otherwise
     */
    record Stated(List<Subject> stated, List<List<Subject>> sufficient) {}

    Optional<Stated> stated(Conclusion conclusion) {
        var options = new ArrayList<List<BitSet>>();
        var stated = new ArrayList<Subject>();
        for (int i = 0; i < known.size(); i++) {
            boolean isStated = walk.isStated(caseFile, subject(i));
            options.add(isStated ? List.of(walk.questions().get(i).all(), known.get(i)) : List.of(known.get(i)));
            if (isStated) {
                stated.add(subject(i));
            }
        }
        return Boxes.of(walk, options, most)
                .map(boxes -> new Stated(
                        stated,
                        IntStream.range(0, boxes.count())
                                .filter(box -> boxes.reached(box) == Boxes.bit(conclusion))
                                .mapToObj(box -> named(boxes, box))
                                .sorted(Comparator.comparingInt(List::size))
                                .toList()));
    }

    private List<Subject> named(Boxes boxes, int box) {
        return IntStream.range(0, known.size())
                .filter(question -> boxes.option(box, question) > 0)
                .mapToObj(this::subject)
                .toList();
    }
}
