package rongcuo.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.analysis.AllCases.Given;
import rongcuo.analysis.AllCases.Proof;
import rongcuo.evaluation.Circuit;
import rongcuo.evaluation.Conclusion;
import rongcuo.policy.CircumstanceGroup;
import rongcuo.policy.Clause;
import rongcuo.policy.Match;
import rongcuo.policy.Policy;
import rongcuo.source.Position;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;

/**
 * Proves of clauses that they do nothing in the policy in which they stand, and of conclusions that none is reached.
 *
 * <p>No proof rests on a clause that was told before to do nothing, so that all of these could be removed together and,
 * where any case is eligible at all, the same would be. Of two clauses that say the same the later is told, for the last
 * comes first here.
 */
final class ClauseProofs {
    private final Policy policy;
    private final AllCases cases;
    private final Circuit.Outcome<Integer> outcome;
    private final List<Clause> clauses;
    private final Map<String, Integer> literalsById = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    /** The ids of clauses of which something was told. */
    private final Set<String> told = new HashSet<>();

    /** Of those, the ones that could be removed. */
    private final Set<String> removable = new HashSet<>();

    private ClauseProofs(Policy policy) {
        this.policy = policy;
        this.cases = new AllCases(policy);
        this.outcome = cases.outcome();
        this.clauses = policy.clauses();
        for (int place = 0; place < clauses.size(); place++) {
            literalsById.put(clauses.get(place).id(), outcome.clause(place));
        }
    }

    static List<Problem> of(Policy policy) {
        var proofs = new ClauseProofs(policy);
        proofs.checkByThemselves();
        proofs.checkScope();
        proofs.checkRequired(policy.premises(), List.of());
        boolean isEligibleReached = proofs.checkConclusions();
        for (var group : policy.groups()) {
            proofs.checkGroup(group, isEligibleReached);
        }
        proofs.checkExclusions(isEligibleReached);
        if (isEligibleReached) {
            proofs.checkWhatPremisesKeepOut();
        }
        return proofs.problems;
    }

    // What holds never or always.

    private void checkByThemselves() {
        for (var clause : clauses) {
            var never = cases.refute(literal(clause), List.of());
            if (never.isPresent() && never.get().constraints().isEmpty()) {
                tell(clause, ProblemCode.CLAUSE_CONTRADICTS_ITSELF);
            } else if (never.isPresent()) {
                tell(clause, ProblemCode.CLAUSE_NEVER_HOLDS, never.get().constraints());
            } else if (cases.refute(-literal(clause), List.of()).isPresent()) {
                tell(clause, ProblemCode.CLAUSE_ALWAYS_HOLDS);
                if (!isRequired(clause)) {
                    // It does all that the others of its kind could do, and they rest on it.
                    removable.remove(clause.id());
                }
            }
        }
    }

    private boolean isRequired(Clause clause) {
        return policy.premises().contains(clause)
                || policy.groups().stream()
                        .anyMatch(group -> group.premises().contains(clause)
                                || (group.match() instanceof Match.All
                                        && group.clauses().contains(clause)));
    }

    private void checkScope() {
        for (var clause : lastFirst(policy.scope())) {
            cover(clause, without(policy.scope(), clause), List.of()).ifPresent(proof -> tellCover(clause, proof));
        }
    }

    /**
     * Clauses that all have to hold, where the others see to it that one does.
     *
     * @param besides what else is required
     */
    private void checkRequired(List<Clause> required, List<Given> besides) {
        for (var clause : lastFirst(required)) {
            var context = new ArrayList<>(inScope());
            context.addAll(besides);
            context.addAll(holding(without(required, clause)));
            context.addAll(notExcluded());
            cases.refute(-literal(clause), context)
                    .ifPresent(proof -> tell(clause, ProblemCode.CLAUSE_HOLDS_ANYWAY, proof.all()));
        }
    }

    // Conclusions.

    /** Whether a case may be eligible. */
    private boolean checkConclusions() {
        if (!policy.scope().isEmpty()) {
            var outside = new Given(ids(policy.scope()), -outcome.scope());
            checkReached(Conclusion.OUT_OF_SCOPE, List.of(outside));
        }
        var within = new ArrayList<>(inScope());
        if (!policy.exclusions().isEmpty()) {
            var excluded = new ArrayList<>(within);
            excluded.add(new Given(ids(policy.exclusions()), outcome.exclusions()));
            checkReached(Conclusion.EXCLUDED, excluded);
        }
        policy.exclusions().forEach(clause -> within.add(new Given(List.of(clause.id()), -literal(clause))));
        if (!policy.premises().isEmpty()) {
            var failing = new ArrayList<>(within);
            failing.add(new Given(ids(policy.premises()), -outcome.premises()));
            checkReached(Conclusion.PREMISE_NOT_MET, failing);
        }
        policy.premises().forEach(clause -> within.add(new Given(List.of(clause.id()), literal(clause))));
        var eligible = new ArrayList<>(within);
        eligible.add(new Given(groupIds(), outcome.circumstances()));
        var unmatched = new ArrayList<>(within);
        unmatched.add(new Given(groupIds(), -outcome.circumstances()));
        checkReached(Conclusion.NOT_MATCHED, unmatched);
        return checkReached(Conclusion.ELIGIBLE, eligible);
    }

    private boolean checkReached(Conclusion conclusion, List<Given> needed) {
        var proof = cases.refute(cases.gates().truth(), needed);
        proof.ifPresent(why -> tell(
                policy.position(), ProblemCode.CONCLUSION_UNREACHABLE, List.of(conclusion.id(), listed(why.all()))));
        return proof.isEmpty();
    }

    // Circumstances.

    private void checkGroup(CircumstanceGroup group, boolean isEligibleReached) {
        var around = new ArrayList<>(inScope());
        around.addAll(holding(policy.premises()));
        if (isEligibleReached && !checkGroupReached(group, around)) {
            return;
        }
        checkRequired(group.premises(), holding(policy.premises()));
        around.addAll(holding(group.premises()));
        if (group.match() instanceof Match.All) {
            var premises = new ArrayList<>(holding(policy.premises()));
            premises.addAll(holding(group.premises()));
            checkRequired(rules(group), premises);
        } else {
            for (var clause : lastFirst(group.clauses())) {
                checkCircumstance(clause, group, around, isEligibleReached);
            }
        }
    }

    private boolean checkGroupReached(CircumstanceGroup group, List<Given> around) {
        var context = new ArrayList<>(around);
        context.addAll(notExcluded());
        var proof = cases.refute(outcome.group(group.id()), context);
        proof.ifPresent(why -> {
            removable.add(group.id());
            tell(
                    group.provision().position(),
                    ProblemCode.CLAUSE_NEVER_DECIDES,
                    List.of(group.id(), listed(why.all())));
        });
        return proof.isEmpty();
    }

    private void checkCircumstance(
            Clause clause, CircumstanceGroup group, List<Given> around, boolean isEligibleReached) {
        if (clause.nature() == Clause.Nature.DISCRETION) {
            return;
        }
        var context = new ArrayList<>(around);
        context.addAll(notExcluded());
        var dead = isEligibleReached ? cases.refute(literal(clause), context) : Optional.<Proof>empty();
        if (dead.isPresent()) {
            tell(clause, ProblemCode.CLAUSE_NEVER_DECIDES, dead.get().all());
            return;
        }
        var others = without(group.clauses(), clause);
        if (group.match() instanceof Match.AtLeast atLeast) {
            checkCounted(clause, others, atLeast.count(), context);
            return;
        }
        var alone = cover(clause, others, List.of());
        if (alone.isPresent()) {
            tellCover(clause, alone.get());
            return;
        }
        var everywhere = new ArrayList<>(others);
        policy.groups().stream()
                .filter(other -> !other.equals(group) && isFreeOfPremises(other))
                .forEach(other -> everywhere.addAll(other.clauses()));
        cover(clause, left(everywhere), context).ifPresent(proof -> tellCover(clause, proof));
    }

    /** Whether one of a group's clauses is enough. */
    private static boolean isFreeOfPremises(CircumstanceGroup group) {
        return group.premises().isEmpty() && group.match() instanceof Match.Any;
    }

    /** One of several clauses of which so many have to hold: whether it is ever the one that makes the number. */
    private void checkCounted(Clause clause, List<Clause> others, int count, List<Given> context) {
        var gates = cases.gates();
        var literals = others.stream().map(this::literal).toList();
        int turns = gates.all(
                List.of(literal(clause), gates.atLeast(count - 1, literals), -gates.atLeast(count, literals)));
        cases.refute(turns, context).ifPresent(proof -> {
            var all = new ArrayList<>(ids(others));
            all.addAll(proof.all());
            tell(clause, ProblemCode.CLAUSE_SUBSUMED, all);
        });
    }

    // Clauses any of which is enough.

    /** What covers a clause, and what else has to hold that it does. */
    private record Cover(List<String> clauses, List<String> given) {}

    /** Proves that whatever meets a clause meets another, or one of several others. */
    private Optional<Cover> cover(Clause clause, List<Clause> others, List<Given> context) {
        var union = cases.refute(literal(clause), joined(others, context));
        if (union.isEmpty()) {
            return Optional.empty();
        }
        for (var other : others) {
            var single = cases.refute(literal(clause), joined(List.of(other), context));
            if (single.isPresent()) {
                return covered(single.get(), others);
            }
        }
        return covered(union.get(), others);
    }

    private static Optional<Cover> covered(Proof proof, List<Clause> others) {
        var ids = ids(others);
        var covering = proof.clauses().stream().filter(ids::contains).toList();
        var given = proof.all().stream().filter(name -> !ids.contains(name)).toList();
        return covering.isEmpty() ? Optional.empty() : Optional.of(new Cover(covering, given));
    }

    private void tellCover(Clause clause, Cover cover) {
        if (cover.given().isEmpty()) {
            tell(clause, ProblemCode.CLAUSE_SUBSUMED, cover.clauses());
        } else {
            tell(clause, ProblemCode.CLAUSE_SUBSUMED_GIVEN, cover.clauses(), cover.given());
        }
    }

    private List<Given> joined(List<Clause> failing, List<Given> context) {
        var joined = new ArrayList<>(context);
        failing.forEach(clause -> joined.add(new Given(List.of(clause.id()), -literal(clause))));
        return joined;
    }

    private void checkExclusions(boolean isEligibleReached) {
        for (var clause : lastFirst(policy.exclusions())) {
            var others = without(policy.exclusions(), clause);
            var covered = cover(clause, others, List.of());
            if (covered.isPresent()) {
                tellCover(clause, covered.get());
            } else if (isEligibleReached) {
                var context = new ArrayList<>(inScope());
                context.addAll(holding(policy.premises()));
                context.addAll(inCircumstances());
                others.forEach(other -> context.add(new Given(List.of(other.id()), -literal(other))));
                cases.refute(literal(clause), context)
                        .ifPresent(proof -> tell(clause, ProblemCode.EXCLUSION_NEVER_BITES, proof.all()));
            }
        }
    }

    /** Premises that whatever meets a circumstance meets too. */
    private void checkWhatPremisesKeepOut() {
        for (var clause : lastFirst(policy.premises())) {
            var context = new ArrayList<>(inScope());
            context.addAll(holding(without(policy.premises(), clause)));
            context.addAll(notExcluded());
            context.addAll(inCircumstances());
            cases.refute(-literal(clause), context)
                    .ifPresent(proof -> tell(clause, ProblemCode.PREMISE_NEVER_BITES, proof.all()));
        }
    }

    // What is supposed.

    private int literal(Clause clause) {
        return Optional.ofNullable(literalsById.get(clause.id())).orElseThrow();
    }

    private List<Given> inScope() {
        return policy.scope().isEmpty() ? List.of() : List.of(new Given(ids(policy.scope()), outcome.scope()));
    }

    private List<Given> notExcluded() {
        return joined(left(policy.exclusions()), List.of());
    }

    /** Some group holds, as far as its clauses would be left. */
    private List<Given> inCircumstances() {
        var groups = new ArrayList<Integer>();
        for (var group : policy.groups()) {
            if (!removable.contains(group.id())) {
                var needed = new ArrayList<>(literals(group.premises()));
                needed.add(matching(group));
                groups.add(cases.gates().all(needed));
            }
        }
        return List.of(new Given(groupIds(), cases.gates().any(groups)));
    }

    private int matching(CircumstanceGroup group) {
        var gates = cases.gates();
        if (group.match() instanceof Match.AtLeast atLeast) {
            return gates.atLeast(atLeast.count(), literals(group.clauses()));
        }
        return group.match() instanceof Match.All
                ? gates.all(literals(rules(group)))
                : gates.any(literals(group.clauses()));
    }

    /** The clauses of a group that have a condition; of a list all of which have to hold the others do not count. */
    private static List<Clause> rules(CircumstanceGroup group) {
        return group.clauses().stream()
                .filter(clause -> clause.nature() != Clause.Nature.DISCRETION)
                .toList();
    }

    private List<Integer> literals(List<Clause> some) {
        return left(some).stream().map(this::literal).toList();
    }

    private List<Given> holding(List<Clause> some) {
        return left(some).stream()
                .map(clause -> new Given(List.of(clause.id()), literal(clause)))
                .toList();
    }

    private List<String> groupIds() {
        return policy.groups().stream().map(CircumstanceGroup::id).toList();
    }

    private static List<String> ids(List<Clause> some) {
        return some.stream().map(Clause::id).toList();
    }

    /** The others that would be left. */
    private List<Clause> without(List<Clause> all, Clause one) {
        return left(all).stream()
                .filter(clause -> !clause.id().equals(one.id()))
                .toList();
    }

    /** Those that would be left. */
    private List<Clause> left(List<Clause> some) {
        return some.stream().filter(clause -> !removable.contains(clause.id())).toList();
    }

    /** Those of which nothing was told, the last first. */
    private List<Clause> lastFirst(List<Clause> some) {
        var reversed = new ArrayList<>(some);
        reversed.removeIf(clause -> told.contains(clause.id()));
        Collections.reverse(reversed);
        return reversed;
    }

    // What is told.

    @SafeVarargs
    private void tell(Clause clause, ProblemCode code, List<String>... lists) {
        told.add(clause.id());
        removable.add(clause.id());
        var arguments = new ArrayList<>(List.of(clause.id()));
        for (var list : lists) {
            arguments.add(listed(list));
        }
        tell(clause.provision().position(), code, arguments);
    }

    private void tell(Position position, ProblemCode code, List<String> arguments) {
        problems.add(new Problem(code, position, "", 1, arguments));
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }
}
