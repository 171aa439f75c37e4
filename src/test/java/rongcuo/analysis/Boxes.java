package rongcuo.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import rongcuo.evaluation.Conclusion;

/**
 * For every way to choose one option a question, an option being a few answers that stay possible, the conclusions that
 * completely known cases within them reach. Found by walking every such case.
 */
final class Boxes {
    private final List<List<BitSet>> options;
    private final int[] strides;
    private byte[] reached;

    private Boxes(List<List<BitSet>> options) {
        this.options = options;
        this.strides = new int[options.size()];
        this.reached = new byte[0];
    }

    /** The table; absent where it would have more than so many entries. */
    static Optional<Boxes> of(PlainWalk walk, List<List<BitSet>> options, long most) {
        var boxes = new Boxes(options);
        return boxes.size() > most ? Optional.empty() : Optional.of(boxes.filled(walk));
    }

    private long size() {
        long size = 1;
        for (var ofQuestion : options) {
            size *= Math.max(ofQuestion.size(), answers(ofQuestion).length);
            if (size > Integer.MAX_VALUE) {
                return size;
            }
        }
        return size;
    }

    private static int[] answers(List<BitSet> ofQuestion) {
        var all = new BitSet();
        ofQuestion.forEach(all::or);
        return all.stream().toArray();
    }

    private Boxes filled(PlainWalk walk) {
        var answers = options.stream().map(Boxes::answers).toList();
        int total = answers.stream().mapToInt(some -> some.length).reduce(1, Math::multiplyExact);
        reached = new byte[total];
        var turn = new int[answers.size()];
        var state = new int[answers.size()];
        for (int i = 0; i < total; i++) {
            for (int question = 0; question < turn.length; question++) {
                state[question] = answers.get(question)[turn[question]];
            }
            reached[i] = walk.conclusion(state).map(Boxes::bit).orElse((byte) 0);
            for (int question = turn.length - 1; question >= 0; question--) {
                turn[question]++;
                if (turn[question] < answers.get(question).length) {
                    break;
                }
                turn[question] = 0;
            }
        }
        int before = 1;
        int after = total;
        for (int question = 0; question < options.size(); question++) {
            after /= answers.get(question).length;
            join(question, answers.get(question), before, after);
            before *= options.get(question).size();
        }
        int stride = 1;
        for (int question = options.size() - 1; question >= 0; question--) {
            strides[question] = stride;
            stride *= options.get(question).size();
        }
        return this;
    }

    /** Puts options in the place of the answers to a question. */
    private void join(int question, int[] answers, int before, int after) {
        var ofQuestion = options.get(question);
        var joined = new byte[Math.multiplyExact(Math.multiplyExact(before, ofQuestion.size()), after)];
        for (int front = 0; front < before; front++) {
            for (int option = 0; option < ofQuestion.size(); option++) {
                int to = (front * ofQuestion.size() + option) * after;
                for (int answer = 0; answer < answers.length; answer++) {
                    if (ofQuestion.get(option).get(answers[answer])) {
                        int from = (front * answers.length + answer) * after;
                        for (int back = 0; back < after; back++) {
                            joined[to + back] |= reached[from + back];
                        }
                    }
                }
            }
        }
        reached = joined;
    }

    static byte bit(Conclusion conclusion) {
        return (byte) (1 << conclusion.ordinal());
    }

    /** How many boxes there are; they are told by their places, counted from 0. */
    int count() {
        return reached.length;
    }

    /** The conclusions reached in a box, a bit each; 0 where there is no completely known case in it. */
    byte reached(int box) {
        return reached[box];
    }

    /** The options of a question. */
    List<BitSet> options(int question) {
        return options.get(question);
    }

    /** Which option of a question makes a box. */
    int option(int box, int question) {
        return box / strides[question] % options.get(question).size();
    }

    /** The box with another option of a question. */
    int with(int box, int question, int option) {
        return box + (option - option(box, question)) * strides[question];
    }
}
