package rongcuo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rongcuo.analysis.FactInfluence.Outcome;
import rongcuo.analysis.FactInfluence.Pair;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.RandomLaw;
import rongcuo.evaluation.RandomLaw.Feature;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactType;
import rongcuo.policy.Policy;
import rongcuo.policy.Property.Claim;

/**
 * What is proved of facts is what walking every two cases that differ in one of them finds, for policies made by chance;
 * and the two cases that refute a claim do so whatever they leave unsaid, and say no more than that takes.
 *
 * <p>{@code -Dlaws=2500} tries that many policies.
 */
class FactInfluenceAgainstBruteForceTest {
    private static final int LAWS = Integer.getInteger("laws", 250);
    private static final int MOST_CASES = 20_000;

    private final Map<Claim, Map<Outcome, Integer>> counted = new EnumMap<>(Claim.class);

    @Test
    void a_claim_is_proved_where_no_two_cases_refute_it() {
        for (long seed = 0; seed < LAWS; seed++) {
            var law = RandomLaw.of(seed, 2 + (int) (seed % 4), 1, Set.of(Feature.CONSTRAINTS));
            var all = AllStates.of(new PlainWalk(law.policy()));
            if (all.isPresent()) {
                for (var fact : law.policy().terms().vocabulary().facts()) {
                    for (var claim : claims(fact)) {
                        compare(
                                "seed %d, %s, %s".formatted(seed, fact.id(), claim),
                                law.policy(),
                                fact,
                                claim,
                                all.get());
                    }
                }
            }
        }
        assertThat(counted).as("what was put to the test").hasSize(Claim.values().length);
        for (var ofClaim : counted.entrySet()) {
            assertThat(ofClaim.getValue().get(Outcome.PROVED)).as("%s", counted).isGreaterThan(50);
            assertThat(ofClaim.getValue().get(Outcome.REFUTED))
                    .as("%s", counted)
                    .isGreaterThan(50);
        }
    }

    /** Of a choice without order, only that it does not matter can be claimed. */
    private static Set<Claim> claims(FactDeclaration fact) {
        return fact.type() instanceof FactType.ChoiceType
                ? EnumSet.of(Claim.NEVER_MATTERS)
                : EnumSet.allOf(Claim.class);
    }

    private void compare(String name, Policy policy, FactDeclaration fact, Claim claim, AllStates all) {
        var finding = FactInfluence.of(claim, policy, fact.id());
        var expected = all.isRefuted(claim, fact) ? Outcome.REFUTED : Outcome.PROVED;
        assertThat(finding.outcome()).as(name).isEqualTo(expected);
        assertThat(finding.against().isPresent()).as(name).isEqualTo(expected == Outcome.REFUTED);
        counted.computeIfAbsent(claim, any -> new EnumMap<>(Outcome.class)).merge(expected, 1, Integer::sum);
        finding.against().ifPresent(pair -> {
            assertThat(isAgainst(claim, pair)).as(name).isTrue();
            assertThat(all.areSure(pair, pair.shared()))
                    .as("%s: %s", name, pair)
                    .isTrue();
            for (var left : pair.shared()) {
                var fewer = new ArrayList<>(pair.shared());
                fewer.remove(left);
                assertThat(all.areSure(pair, fewer))
                        .as("%s: %s without %s", name, pair, left)
                        .isFalse();
            }
        });
    }

    private static boolean isAgainst(Claim claim, Pair pair) {
        return pair.was() != pair.becomes() && (claim == Claim.NEVER_MATTERS || pair.was() == Conclusion.ELIGIBLE);
    }

    /** Every completely known case of a policy, and its conclusion. */
    private static final class AllStates {
        private final PlainWalk walk;
        private final int[] sizes;
        private final List<int[]> states = new ArrayList<>();
        private final List<Optional<Conclusion>> conclusions = new ArrayList<>();

        private AllStates(PlainWalk walk, int[] sizes) {
            this.walk = walk;
            this.sizes = sizes;
            int count = 1;
            for (int size : sizes) {
                count *= size;
            }
            for (int i = 0; i < count; i++) {
                var state = new int[sizes.length];
                int left = i;
                for (int place = 0; place < sizes.length; place++) {
                    state[place] = left % sizes[place];
                    left /= sizes[place];
                }
                states.add(state);
                conclusions.add(walk.conclusion(state));
            }
        }

        /** Absent where they are too many. */
        static Optional<AllStates> of(PlainWalk walk) {
            var sizes = walk.questions().stream()
                    .mapToInt(question -> question.answers().size())
                    .toArray();
            long count = 1;
            for (int size : sizes) {
                count = Math.min(MOST_CASES + 1L, count * size);
            }
            return count > MOST_CASES ? Optional.empty() : Optional.of(new AllStates(walk, sizes));
        }

        boolean isRefuted(Claim claim, FactDeclaration fact) {
            int stride = 1;
            for (int place = 0; place < sizes.length; place++) {
                var question = walk.questions().get(place);
                if (question.subject().factId().equals(Optional.of(fact.id()))) {
                    for (int one = 0; one < states.size(); one++) {
                        for (int to = 0; to < sizes[place]; to++) {
                            int from = states.get(one)[place];
                            if (isChange(claim, question, from, to)
                                    && isRefuted(claim, one, one + (to - from) * stride)) {
                                return true;
                            }
                        }
                    }
                }
                stride *= sizes[place];
            }
            return false;
        }

        /** Where values have no order, true comes first. */
        private static boolean isChange(Claim claim, Question question, int from, int to) {
            boolean rises = question.order() == Question.Order.ORDERED ? to > from : to < from;
            return from != to && (claim == Claim.NEVER_MATTERS || rises == (claim == Claim.NEVER_WORSENS));
        }

        private boolean isRefuted(Claim claim, int one, int other) {
            var was = conclusions.get(one);
            var becomes = conclusions.get(other);
            return was.isPresent()
                    && becomes.isPresent()
                    && !was.equals(becomes)
                    && (claim == Claim.NEVER_MATTERS || was.get() == Conclusion.ELIGIBLE);
        }

        /** Whether each of two cases has its conclusion, whatever it does not say. */
        boolean areSure(Pair pair, List<Answer> shared) {
            return isSure(pair.before(), shared, pair.was()) && isSure(pair.after(), shared, pair.becomes());
        }

        private boolean isSure(Answer own, List<Answer> shared, Conclusion conclusion) {
            var meant = new BitSet[sizes.length];
            for (int place = 0; place < sizes.length; place++) {
                meant[place] = walk.questions().get(place).all();
            }
            var said = new ArrayList<>(shared);
            said.add(own);
            for (var answer : said) {
                int place = walk.place(answer.subject());
                meant[place] = walk.meant(answer, walk.questions().get(place).all());
            }
            boolean isAny = false;
            for (int i = 0; i < states.size(); i++) {
                if (conclusions.get(i).isPresent() && isWithin(states.get(i), meant)) {
                    if (conclusions.get(i).get() != conclusion) {
                        return false;
                    }
                    isAny = true;
                }
            }
            return isAny;
        }

        private static boolean isWithin(int[] state, BitSet[] meant) {
            for (int place = 0; place < state.length; place++) {
                if (!meant[place].get(state[place])) {
                    return false;
                }
            }
            return true;
        }
    }
}
