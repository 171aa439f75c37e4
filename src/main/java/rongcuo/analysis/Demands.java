package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;

/**
 * What a proposal of choices has to meet, so kept that a search sees at once what is left to be met. Each demand asks for
 * one of some choices, or for none at all on one of some questions; demands are told by their places, counted from 0.
 */
final class Demands {
    /** More choices than there ever are: a demand can no longer be met. */
    static final int NEVER = Integer.MAX_VALUE;

    /** By question and choice. */
    private final List<List<BitSet>> metBy = new ArrayList<>();

    private final List<BitSet> metUnasked = new ArrayList<>();
    private final List<BitSet> lostAfter = new ArrayList<>();
    /** By demand: the questions of its choices. */
    private final List<BitSet> asked = new ArrayList<>();

    private final List<BitSet> unasked = new ArrayList<>();

    /** @param choices how many each question has */
    Demands(List<Integer> choices) {
        for (int count : choices) {
            var ofQuestion = new ArrayList<BitSet>();
            for (int choice = 0; choice < count; choice++) {
                ofQuestion.add(new BitSet());
            }
            metBy.add(ofQuestion);
            metUnasked.add(new BitSet());
            lostAfter.add(new BitSet());
        }
    }

    int size() {
        return asked.size();
    }

    /**
     * Adds a demand.
     *
     * @param choices by question
     * @param none the questions on which it asks for no choice
     */
    void add(SortedMap<Integer, BitSet> choices, BitSet none) {
        int demand = size();
        var questions = new BitSet();
        choices.forEach((question, some) -> {
            questions.set(question);
            some.stream().forEach(choice -> metBy.get(question).get(choice).set(demand));
        });
        none.stream().forEach(question -> metUnasked.get(question).set(demand));
        asked.add(questions);
        unasked.add(none);
        int last = Math.max(questions.length(), none.length()) - 1;
        if (last >= 0) {
            lostAfter.get(last).set(demand);
        }
    }

    /** The demands that a choice meets. */
    BitSet metBy(int question, int choice) {
        return metBy.get(question).get(choice);
    }

    /** The demands that are met where a question is passed over. */
    BitSet metUnasked(int question) {
        return metUnasked.get(question);
    }

    /** The demands that no question after this one can meet. */
    BitSet lostAfter(int question) {
        return lostAfter.get(question);
    }

    /** Whether all of some demands are met where no question from one on is asked. */
    boolean areMetUnasked(BitSet some, int from) {
        for (int demand = some.nextSetBit(0); demand >= 0; demand = some.nextSetBit(demand + 1)) {
            if (unasked.get(demand).nextSetBit(from) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * How many choices on questions from one on are needed at least: some demands that no choice meets together.
     *
     * @return {@link #NEVER} where no choices suffice
     */
    int apart(BitSet some, int from) {
        var used = new BitSet();
        int count = 0;
        for (int demand = some.nextSetBit(0); demand >= 0; demand = some.nextSetBit(demand + 1)) {
            if (unasked.get(demand).nextSetBit(from) < 0) {
                var questions = asked.get(demand);
                if (questions.nextSetBit(from) < 0) {
                    return NEVER;
                }
                if (!meet(questions, used, from)) {
                    used.or(questions);
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean meet(BitSet one, BitSet other, int from) {
        int question = one.nextSetBit(from);
        while (question >= 0 && !other.get(question)) {
            question = one.nextSetBit(question + 1);
        }
        return question >= 0;
    }
}
