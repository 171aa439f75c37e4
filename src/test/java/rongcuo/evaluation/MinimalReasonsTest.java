package rongcuo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rongcuo.casefile.CaseFile;
import rongcuo.fact.FactType;
import rongcuo.fact.Statement;
import rongcuo.policy.Policy;

/** The reasons given for a settled clause, against every set of what the clause asks for, tried one by one. */
class MinimalReasonsTest {
    private static final int POLICIES = 200;
    private static final int CASES = 3;

    /** A clause that asks for more is passed over: its subsets are too many to try. */
    private static final int MOST_SUBJECTS = 8;

    @Test
    void the_reasons_of_a_settled_clause_are_the_first_of_the_smallest_sets_of_facts_that_settle_it() {
        int tried = 0;
        for (long seed = 0; seed < POLICIES; seed++) {
            var law = RandomLaw.of(seed, 5, CASES);
            var evaluator = Evaluator.of(law.policy());
            for (var caseFile : law.cases()) {
                for (var strictness : Strictness.values()) {
                    var evaluation =
                            evaluator.evaluate(caseFile, caseFile.respondents().get(0), Law.setting(strictness));
                    for (var clause : evaluation.clauses()) {
                        tried += check(seed, law.policy(), caseFile, strictness, clause);
                    }
                }
            }
        }
        assertThat(tried).as("settled clauses put to the test").isGreaterThan(2_000);
    }

    private static int check(long seed, Policy policy, CaseFile caseFile, Strictness strictness, ClauseResult result) {
        var order = order(policy);
        var asked = NaiveJudge.subjects(policy, result.clause()).stream()
                .sorted(Comparator.comparing(order::get))
                .toList();
        boolean everyDayIsKnown = asked.stream().allMatch(subject -> isKnownIfADay(subject, policy, caseFile));
        if (!result.truth().isKnown() || asked.size() > MOST_SUBJECTS || !everyDayIsKnown) {
            return 0;
        }
        var judge = NaiveJudge.of(policy, caseFile, caseFile.respondents().get(0), strictness);
        var expected = smallestSettling(judge, result, asked);
        var given = new LinkedHashSet<Subject>();
        result.because().forEach(reason -> given.addAll(subjects(reason)));
        assertThat(given)
                .as("seed %d, %s, %s, clause %s: %s", seed, caseFile.id(), strictness, result.id(), result)
                .isEqualTo(Set.copyOf(expected));
        return 1;
    }

    /** The time between two days is one reason, even where one of the days that is not known settles it alone. */
    private static boolean isKnownIfADay(Subject subject, Policy policy, CaseFile caseFile) {
        if (subject instanceof Subject.OfEvent event) {
            return caseFile.events().dayOf(event.event()).isPresent();
        }
        boolean isDate = subject.factId()
                .flatMap(policy.terms().vocabulary()::fact)
                .filter(fact -> fact.type() instanceof FactType.DateType)
                .isPresent();
        return !isDate
                || caseFile.factsOf(caseFile.respondents().get(0)).values().stream()
                        .filter(stated -> subject.equals(new Subject.OfFact(stated.fact())))
                        .anyMatch(stated -> stated.effective() instanceof Statement.Is);
    }

    private static Set<Subject> subjects(Reason reason) {
        var subjects = new LinkedHashSet<>(NaiveJudge.subjects(reason.condition()));
        subjects.add(reason.subject());
        return subjects;
    }

    /** Of the sets that settle the clause as it is settled, the smallest, and of these the first in the order given. */
    private static List<Subject> smallestSettling(NaiveJudge judge, ClauseResult result, List<Subject> asked) {
        for (int size = 0; size <= asked.size(); size++) {
            for (var set : subsets(asked, size)) {
                if (judge.knowingOnly(Set.copyOf(set)).truth(result.clause()) == result.truth()) {
                    return set;
                }
            }
        }
        throw new AssertionError("all that is known does not settle " + result);
    }

    /** Every subset of that size, those with earlier members first. */
    private static List<List<Subject>> subsets(List<Subject> of, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        var subsets = new ArrayList<List<Subject>>();
        for (int first = 0; first <= of.size() - size; first++) {
            for (var rest : subsets(of.subList(first + 1, of.size()), size - 1)) {
                var subset = new ArrayList<Subject>();
                subset.add(of.get(first));
                subset.addAll(rest);
                subsets.add(subset);
            }
        }
        return subsets;
    }

    /** Facts as declared, the values of a set as listed, then events, findings and the determination. */
    private static Map<Subject, Integer> order(Policy policy) {
        var order = new LinkedHashMap<Subject, Integer>();
        for (var fact : policy.terms().vocabulary().facts()) {
            order.put(new Subject.OfFact(fact.id()), order.size());
            if (fact.type() instanceof FactType.SetType set) {
                set.values().forEach(value -> order.put(new Subject.OfMember(fact.id(), value.id()), order.size()));
            }
        }
        policy.terms().vocabulary().events().forEach(event -> order.put(new Subject.OfEvent(event.id()), order.size()));
        policy.clauses().forEach(clause -> order.put(new Subject.OfFinding(clause.id()), order.size()));
        order.put(new Subject.OfDetermination(), order.size());
        return order;
    }
}
