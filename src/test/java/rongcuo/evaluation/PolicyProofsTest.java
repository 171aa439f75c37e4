package rongcuo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rongcuo.analysis.PolicyProofs;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Events;
import rongcuo.casefile.Finding;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value.TruthValue;
import rongcuo.fact.Vocabulary;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.Condition;
import rongcuo.policy.Constraint;
import rongcuo.policy.Force;
import rongcuo.policy.Match;
import rongcuo.policy.Policy;
import rongcuo.policy.Terms;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/** What is proved of policies, against all cases one by one. */
class PolicyProofsTest {
    private static final int FACTS = 5;
    private static final int POLICIES = 400;
    private static final String DISCRETION = "c.d";

    /** Told of a clause that could be removed. */
    private static final Set<ProblemCode> REMOVABLE = EnumSet.of(
            ProblemCode.CLAUSE_CONTRADICTS_ITSELF,
            ProblemCode.CLAUSE_NEVER_HOLDS,
            ProblemCode.CLAUSE_HOLDS_ANYWAY,
            ProblemCode.CLAUSE_SUBSUMED,
            ProblemCode.CLAUSE_SUBSUMED_GIVEN,
            ProblemCode.CLAUSE_NEVER_DECIDES,
            ProblemCode.EXCLUSION_NEVER_BITES,
            ProblemCode.PREMISE_NEVER_BITES);

    @Test
    void a_clause_is_told_to_hold_never_where_no_case_meets_it() {
        int told = 0;
        for (long seed = 0; seed < POLICIES; seed++) {
            var policy = policy(seed);
            var never = new TreeSet<>(ids(policy));
            cases(policy)
                    .forEach(each -> each.clauses().forEach(clause -> {
                        if (clause.truth() == Truth.TRUE) {
                            never.remove(clause.clause().id());
                        }
                    }));
            var named = PolicyProofs.of(policy).stream()
                    .filter(problem -> problem.code() == ProblemCode.CLAUSE_CONTRADICTS_ITSELF
                            || problem.code() == ProblemCode.CLAUSE_NEVER_HOLDS)
                    .map(problem -> problem.arguments().get(0))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).as("seed %d", seed).isEqualTo(never);
            told += never.size();
        }
        assertThat(told).as("clauses told of").isGreaterThan(50);
    }

    @Test
    void a_conclusion_is_told_to_be_out_of_reach_where_no_case_reaches_it() {
        int told = 0;
        for (long seed = 0; seed < POLICIES; seed++) {
            var policy = policy(seed);
            var unreached = new TreeSet<String>();
            Conclusion.settled().forEach(conclusion -> unreached.add(conclusion.id()));
            cases(policy).forEach(each -> unreached.remove(each.conclusion().id()));
            if (policy.scope().isEmpty()) {
                unreached.remove(Conclusion.OUT_OF_SCOPE.id());
            }
            if (policy.premises().isEmpty()) {
                unreached.remove(Conclusion.PREMISE_NOT_MET.id());
            }
            if (policy.exclusions().isEmpty()) {
                unreached.remove(Conclusion.EXCLUDED.id());
            }
            var named = PolicyProofs.of(policy).stream()
                    .filter(problem -> problem.code() == ProblemCode.CONCLUSION_UNREACHABLE)
                    .map(problem -> problem.arguments().get(0))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).as("seed %d", seed).isEqualTo(unreached);
            told += unreached.size();
        }
        assertThat(told).as("conclusions told of").isGreaterThan(50);
    }

    @Test
    void without_the_clauses_that_do_nothing_the_same_cases_are_eligible() {
        var told = new HashMap<ProblemCode, Integer>();
        for (long seed = 0; seed < POLICIES; seed++) {
            var policy = policy(seed);
            var problems = PolicyProofs.of(policy);
            problems.forEach(problem -> told.merge(problem.code(), 1, Integer::sum));
            var eligible = eligible(policy, policy);
            if (!eligible.isEmpty()) {
                assertThat(eligible(without(policy, removable(problems)), policy))
                        .as("seed %d without %s", seed, removable(problems))
                        .isEqualTo(eligible);
            }
        }
        assertThat(told.keySet()).containsAll(REMOVABLE);
    }

    @Test
    void no_further_premise_and_no_further_exclusion_could_be_removed() {
        int kept = 0;
        for (long seed = 0; seed < POLICIES; seed++) {
            var policy = policy(seed);
            var removable = removable(PolicyProofs.of(policy));
            var eligible = eligible(policy, policy);
            var left = left(policy.premises(), removable);
            left.addAll(left(policy.exclusions(), removable));
            for (var clause : eligible.isEmpty() ? List.<Clause>of() : left) {
                var further = new LinkedHashSet<>(removable);
                further.add(clause.id());
                assertThat(eligible(without(policy, further), policy))
                        .as("seed %d without %s", seed, clause.id())
                        .isNotEqualTo(eligible);
                kept++;
            }
        }
        assertThat(kept).as("clauses that do something").isGreaterThan(50);
    }

    private static Set<String> removable(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> REMOVABLE.contains(problem.code()) || isPremiseThatAlwaysHolds(problem))
                .map(problem -> problem.arguments().get(0))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isPremiseThatAlwaysHolds(Problem problem) {
        return problem.code() == ProblemCode.CLAUSE_ALWAYS_HOLDS
                && problem.arguments().get(0).startsWith("p");
    }

    // Policies.

    private static Policy policy(long seed) {
        var random = new Random(seed);
        var scope = new ArrayList<Clause>();
        var premises = new ArrayList<Clause>();
        var exclusions = new ArrayList<Clause>();
        add(scope, "s", random.nextInt(3), random);
        add(premises, "p", random.nextInt(3), random);
        add(exclusions, "x", random.nextInt(3), random);
        var first = new ArrayList<Clause>();
        add(first, "c", 1 + random.nextInt(3), random);
        if (random.nextInt(4) == 0) {
            first.add(Law.discretion(DISCRETION, Optional.empty()));
        }
        var second = new ArrayList<Clause>();
        add(second, "e", 1 + random.nextInt(2), random);
        var ofSecond = new ArrayList<Clause>();
        add(ofSecond, "q", random.nextInt(2), random);
        var groups = new ArrayList<CircumstanceGroup>();
        groups.add(group("c", match(random), List.of(), first));
        if (random.nextBoolean()) {
            groups.add(group("e", match(random), ofSecond, second));
        }
        var constraints = List.of(
                new Constraint("never", condition(2, random), Law.words("不可能"), Law.HERE),
                new Constraint("never-either", condition(2, random), Law.words("亦不可能"), Law.HERE));
        var terms = new Terms(Vocabulary.of(facts(), List.of()), Map.of(), constraints);
        return Law.policy(terms, scope, premises, groups, exclusions);
    }

    private static Match match(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Match.All();
            case 1 -> new Match.AtLeast(2);
            default -> new Match.Any();
        };
    }

    private static CircumstanceGroup group(String id, Match match, List<Clause> premises, List<Clause> clauses) {
        return new CircumstanceGroup(
                Law.provision(id, Optional.empty()), match, premises, List.of(), Force.MAY, clauses);
    }

    private static List<FactDeclaration> facts() {
        var facts = new ArrayList<FactDeclaration>();
        for (int i = 0; i < FACTS; i++) {
            facts.add(new FactDeclaration(
                    fact(i),
                    new FactType.TruthType(List.of(), List.of()),
                    Law.words("事实" + i),
                    Optional.empty(),
                    List.of(),
                    Set.of(),
                    Optional.empty(),
                    Law.HERE));
        }
        return facts;
    }

    private static FactId fact(int number) {
        return new FactId("fact-" + number);
    }

    private static void add(List<Clause> clauses, String prefix, int count, Random random) {
        for (int i = 0; i < count; i++) {
            var except = random.nextInt(5) == 0 ? Optional.of(condition(1, random)) : Optional.<Condition>empty();
            clauses.add(Law.rule(prefix + "." + i, condition(2, random), except));
        }
    }

    private static Condition condition(int depth, Random random) {
        if (depth == 0 || random.nextInt(4) == 0) {
            var holds = new Condition.Holds(fact(random.nextInt(FACTS)));
            return random.nextBoolean() ? holds : new Condition.Not(holds);
        }
        var parts = List.of(condition(depth - 1, random), condition(depth - 1, random));
        return random.nextInt(3) == 0 ? new Condition.AnyOf(parts) : new Condition.AllOf(parts);
    }

    private static List<String> ids(Policy policy) {
        return policy.clauses().stream().map(Clause::id).toList();
    }

    private static Policy without(Policy policy, Set<String> removed) {
        var groups = new ArrayList<CircumstanceGroup>();
        for (var group : policy.groups()) {
            if (!removed.contains(group.id())) {
                groups.add(group(
                        group.id(), group.match(), left(group.premises(), removed), left(group.clauses(), removed)));
            }
        }
        return Law.policy(
                policy.terms(),
                left(policy.scope(), removed),
                left(policy.premises(), removed),
                groups,
                left(policy.exclusions(), removed));
    }

    private static List<Clause> left(List<Clause> clauses, Set<String> removed) {
        var left = new ArrayList<>(clauses);
        left.removeIf(clause -> removed.contains(clause.id()));
        return left;
    }

    // Cases.

    private static Set<String> eligible(Policy policy, Policy whole) {
        var eligible = new TreeSet<String>();
        var evaluator = Evaluator.of(policy);
        for (var caseFile : caseFiles(whole)) {
            var evaluation = evaluator.evaluate(caseFile, Respondent.UNNAMED, Law.setting(Strictness.STRICT));
            if (evaluation.conclusion() == Conclusion.ELIGIBLE) {
                eligible.add(caseFile.id());
            }
        }
        return eligible;
    }

    private static List<Evaluation> cases(Policy policy) {
        var evaluator = Evaluator.of(policy);
        return caseFiles(policy).stream()
                .map(caseFile -> evaluator.evaluate(caseFile, Respondent.UNNAMED, Law.setting(Strictness.STRICT)))
                .toList();
    }

    /** All that there can be. */
    private static List<CaseFile> caseFiles(Policy policy) {
        var never = Evaluator.of(ofConstraints(policy));
        var cases = new ArrayList<CaseFile>();
        for (int bits = 0; bits < 1 << (FACTS + 1); bits++) {
            var caseFile = caseFile(bits);
            var impossible = never.evaluate(caseFile, Respondent.UNNAMED, Law.setting(Strictness.STRICT));
            if (impossible.excluded().isEmpty()) {
                cases.add(caseFile);
            }
        }
        return cases;
    }

    /** A policy whose exclusions are the constraints of another. */
    private static Policy ofConstraints(Policy policy) {
        var nevers = policy.terms().constraints().stream()
                .map(constraint -> Law.rule(constraint.id(), constraint.never()))
                .toList();
        return Law.policy(policy.terms(), List.of(), List.of(), List.of(), nevers);
    }

    private static CaseFile caseFile(int bits) {
        var facts = new LinkedHashMap<FactId, StatedFact>();
        for (int i = 0; i < FACTS; i++) {
            var value = new TruthValue((bits >> i & 1) == 1);
            facts.put(fact(i), Law.stated(fact(i), new Statement.Is(value)));
        }
        var findings =
                (bits >> FACTS & 1) == 1 ? List.of(Law.finding(DISCRETION, Finding.Outcome.HOLDS)) : List.<Finding>of();
        return Law.caseFile(
                Integer.toBinaryString(bits), Respondent.UNNAMED, Events.none(), facts, findings, Optional.empty());
    }
}
