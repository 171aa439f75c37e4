package rongcuo.evaluation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import rongcuo.fact.FactId;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.policy.Clause;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Condition;
import rongcuo.policy.Policy;

/**
 * The deciding clauses of a policy, compiled: a table of leaves and, over them, of nodes, each judged once.
 *
 * <p>Immutable, so any number of threads may judge by one program; serialisable, so that a distributed engine can carry
 * it. Truths are {@link Truth#rank}s in a byte table: the least is a conjunction, the greatest a disjunction.
 */
public final class PolicyProgram implements Serializable {
    private static final long serialVersionUID = 1;
    private static final byte TRUE = Truth.TRUE.rank();
    private static final byte UNKNOWN = Truth.UNKNOWN.rank();
    private static final byte FALSE = Truth.FALSE.rank();

    /** In {@link #needed}: every part must hold. */
    static final int EVERY = -1;

    static final int ONE = 1;

    private final List<Leaf> leaves;
    private final List<DecidingClause> clauses;
    private final Node scope;
    private final Node premises;
    private final Node circumstances;
    private final Node exclusions;
    private final Map<String, Node> groups;
    private final Map<String, Node> consequences;
    private final Map<FactId, Value> presumptions;
    private final Set<FactId> facts;

    private final int[] needed;
    private final int[] firstPart;
    private final int[] parts;
    private final int[] clausePlaces;

    private PolicyProgram(Roots roots, List<Leaf> leaves, List<Node> inner, Map<FactId, Value> presumptions) {
        this.leaves = leaves;
        this.clauses = List.copyOf(roots.clauses);
        this.scope = roots.scope;
        this.premises = roots.premises;
        this.circumstances = roots.circumstances;
        this.exclusions = roots.exclusions;
        this.groups = Map.copyOf(roots.groups);
        this.consequences = Map.copyOf(roots.consequences);
        this.presumptions = Map.copyOf(presumptions);
        this.facts = facts(leaves);
        this.needed = new int[inner.size()];
        this.firstPart = new int[inner.size() + 1];
        this.parts = new int[partsIn(inner)];
        int part = 0;
        for (var node : inner) {
            needed[node.place] = neededOf(node);
            for (var child : node.parts) {
                parts[part++] = row(child);
            }
            firstPart[node.place + 1] = part;
        }
        this.clausePlaces = new int[clauses.size()];
        for (int i = 0; i < clausePlaces.length; i++) {
            clausePlaces[i] = row(clauses.get(i).node);
        }
    }

    private static int partsIn(List<Node> inner) {
        int parts = 0;
        for (var node : inner) {
            parts += node.parts.size();
        }
        return parts;
    }

    private static int neededOf(Node node) {
        return switch (node.form) {
            case ALL -> EVERY;
            case ANY -> ONE;
            case AT_LEAST -> node.count;
            case LEAF -> throw new IllegalArgumentException("a leaf has no parts");
        };
    }

    private static Set<FactId> facts(List<Leaf> leaves) {
        var facts = new LinkedHashSet<FactId>();
        for (var leaf : leaves) {
            for (var subject : leaf.subjects()) {
                if (subject.factId().isPresent()) {
                    facts.add(subject.factId().get());
                }
            }
        }
        return Set.copyOf(facts);
    }

    /** A clause that decides, its kind, its group's id (empty where it has none), and its node. */
    record DecidingClause(String id, ClauseKind kind, String group, Node node) implements Serializable {}

    /** The roots of the table while it is built. */
    private static final class Roots {
        final List<DecidingClause> clauses = new ArrayList<>();
        final Map<String, Node> groups = new HashMap<>();
        final Map<String, Node> consequences = new HashMap<>();
        final Node scope;
        final Node premises;
        final Node circumstances;
        final Node exclusions;

        Roots(Policy policy, ProgramCompiler compiler) {
            var inScope = nodes(compiler, ClauseKind.SCOPE, "", policy.scope());
            scope = inScope.isEmpty() ? compiler.all(List.of()) : compiler.any(inScope);
            premises = compiler.all(nodes(compiler, ClauseKind.PREMISE, "", policy.premises()));
            circumstances = compiler.any(groupNodes(policy, compiler));
            exclusions = compiler.any(nodes(compiler, ClauseKind.EXCLUSION, "", policy.exclusions()));
            addConsequences(policy, compiler);
        }

        /** Of conditions that decide nothing. */
        Roots(Map<String, Condition> entries, ProgramCompiler compiler) {
            scope = compiler.all(List.of());
            premises = scope;
            circumstances = scope;
            exclusions = compiler.any(List.of());
            entries.forEach((id, condition) -> consequences.put(id, compiler.consequence(Optional.of(condition))));
        }

        private List<Node> nodes(ProgramCompiler compiler, ClauseKind kind, String group, List<Clause> list) {
            var nodes = new ArrayList<Node>();
            for (var clause : list) {
                var node = compiler.clause(clause, kind);
                clauses.add(new DecidingClause(clause.id(), kind, group, node));
                nodes.add(node);
            }
            return nodes;
        }

        private List<Node> groupNodes(Policy policy, ProgramCompiler compiler) {
            var all = new ArrayList<Node>();
            for (var group : policy.groups()) {
                var required = new ArrayList<Node>();
                required.addAll(nodes(compiler, ClauseKind.PREMISE, group.id(), group.premises()));
                var listed = nodes(compiler, ClauseKind.CIRCUMSTANCE, group.id(), group.clauses());
                required.add(compiler.matching(group.match(), group.clauses(), listed));
                var node = compiler.all(required);
                groups.put(group.id(), node);
                all.add(node);
            }
            return all;
        }

        private void addConsequences(Policy policy, ProgramCompiler compiler) {
            for (var provision : policy.consequences()) {
                consequences.put(provision.id(), compiler.consequence(provision.when()));
            }
            for (var duty : policy.duties()) {
                if (duty.done().isPresent()) {
                    consequences.put(doneKey(duty.provision().id()), compiler.consequence(duty.done()));
                }
            }
            for (var step : policy.procedure()) {
                consequences.put(
                        step.id(), compiler.consequence(step.provision().when()));
            }
        }
    }

    private static String doneKey(String duty) {
        return duty + "#done";
    }

    public static PolicyProgram of(Policy policy) {
        var usage = Usage.of(policy);
        var compiler = new ProgramCompiler(policy, usage);
        var roots = new Roots(policy, compiler);
        return new PolicyProgram(roots, compiler.leaves(), compiler.innerNodes(), presumptions(policy, usage));
    }

    /** What the constraints of a policy's terms never let be, each by its id. */
    static PolicyProgram ofConstraints(Policy policy) {
        var nevers = new LinkedHashMap<String, Condition>();
        for (var constraint : policy.terms().constraints()) {
            nevers.put(constraint.id(), constraint.never());
        }
        var compiler = new ProgramCompiler(policy, Usage.of(policy));
        var roots = new Roots(nevers, compiler);
        return new PolicyProgram(roots, compiler.leaves(), compiler.innerNodes(), Map.of());
    }

    /** What silence is filled with: facts of the scope or the premises that no circumstance asks for. */
    private static Map<FactId, Value> presumptions(Policy policy, Usage usage) {
        var presumptions = new HashMap<FactId, Value>();
        for (var fact : policy.terms().vocabulary().facts()) {
            var kinds = usage.of(new Subject.OfFact(fact.id()));
            boolean guards = kinds.contains(ClauseKind.SCOPE) || kinds.contains(ClauseKind.PREMISE);
            if (guards && !kinds.contains(ClauseKind.CIRCUMSTANCE)) {
                if (fact.presumed().isPresent()) {
                    presumptions.put(fact.id(), fact.presumed().get());
                }
            }
        }
        return presumptions;
    }

    Map<FactId, Value> presumptions() {
        return presumptions;
    }

    /** The row of a node in a table of truths. */
    int row(Node node) {
        return node.isLeaf() ? node.place : leaves.size() + node.place;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<DecidingClause> clauses() {
        return clauses;
    }

    Node scope() {
        return scope;
    }

    Node premises() {
        return premises;
    }

    Node circumstances() {
        return circumstances;
    }

    Node exclusions() {
        return exclusions;
    }

    /** What decides nothing, by its id. */
    Map<String, Node> entries() {
        return consequences;
    }

    Node group(String id) {
        return Objects.requireNonNull(groups.get(id), id);
    }

    /** Whether enough clauses of a group hold, its premises left aside. */
    Node matching(String group) {
        var parts = group(group).parts;
        return parts.get(parts.size() - 1);
    }

    /** How many nodes have parts. */
    int innerNodes() {
        return needed.length;
    }

    /** How many parts of an inner node must hold: {@link #EVERY}, {@link #ONE} or a number. */
    int needed(int node) {
        return needed[node];
    }

    /** The place of an inner node's first part; its last comes before the first of the next node. */
    int firstPart(int node) {
        return firstPart[node];
    }

    /** The row of a part in a table of truths. */
    int part(int place) {
        return parts[place];
    }

    /** The rows on which depends what a policy offers in an eligible case. */
    int[] rowsBehindOffers(Policy policy) {
        var rows = new LinkedHashSet<Integer>();
        groups.values().forEach(group -> rows.add(row(group)));
        for (var clause : clauses) {
            if (clause.kind() == ClauseKind.CIRCUMSTANCE) {
                rows.add(row(clause.node()));
            }
        }
        for (var disposition : policy.dispositions()) {
            String id = disposition.provision().id();
            rows.add(row(Objects.requireNonNull(consequences.get(id), id)));
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What a whole table of truths says. */
    Judgement judgement(byte[] table) {
        return new Judgement(this, table, verdict(table));
    }

    /**
     * Judges a case.
     *
     * @param leafTruths the truth of each leaf, in the order of the program's leaves
     */
    public Judgement judge(byte[] leafTruths) {
        var table = new byte[leaves.size() + needed.length];
        System.arraycopy(leafTruths, 0, table, 0, leaves.size());
        for (int node = 0; node < needed.length; node++) {
            table[leaves.size() + node] = truthOf(node, table);
        }
        return judgement(table);
    }

    private byte truthOf(int node, byte[] table) {
        int from = firstPart[node];
        int to = firstPart[node + 1];
        return switch (needed[node]) {
            case EVERY -> conjunction(table, from, to);
            case ONE -> disjunction(table, from, to);
            default -> atLeast(needed[node], table, from, to);
        };
    }

    private byte conjunction(byte[] table, int from, int to) {
        byte least = TRUE;
        for (int part = from; part < to; part++) {
            byte truth = table[parts[part]];
            if (truth < least) {
                least = truth;
                if (least == FALSE) {
                    return FALSE;
                }
            }
        }
        return least;
    }

    private byte disjunction(byte[] table, int from, int to) {
        byte greatest = FALSE;
        for (int part = from; part < to; part++) {
            byte truth = table[parts[part]];
            if (truth > greatest) {
                greatest = truth;
                if (greatest == TRUE) {
                    return TRUE;
                }
            }
        }
        return greatest;
    }

    private byte atLeast(int count, byte[] table, int from, int to) {
        int known = 0;
        int open = 0;
        for (int part = from; part < to; part++) {
            byte truth = table[parts[part]];
            known += truth == TRUE ? 1 : 0;
            open += truth == UNKNOWN ? 1 : 0;
        }
        if (known >= count) {
            return TRUE;
        }
        return known + open >= count ? UNKNOWN : FALSE;
    }

    private Verdict verdict(byte[] table) {
        return Verdict.of(
                truth(scope, table), truth(exclusions, table), truth(premises, table), truth(circumstances, table));
    }

    Truth truth(Node node, byte[] table) {
        return Truth.ofRank(table[row(node)]);
    }

    /** Whether an unknown fact of this clause can still change the conclusion, as far as the clauses' truths tell. */
    boolean isOpen(DecidingClause clause, byte[] table) {
        if (truth(clause.node(), table) != Truth.UNKNOWN || !isReached(clause, table)) {
            return false;
        }
        if (clause.group().isEmpty()) {
            return truth(whole(clause.kind()), table) == Truth.UNKNOWN;
        }
        return truth(circumstances, table) == Truth.UNKNOWN
                && groupTruth(clause.group(), table) == Truth.UNKNOWN
                && (clause.kind() == ClauseKind.PREMISE || truth(matching(clause.group()), table) == Truth.UNKNOWN);
    }

    Node whole(ClauseKind kind) {
        return switch (kind) {
            case SCOPE -> scope;
            case PREMISE -> premises;
            case CIRCUMSTANCE -> circumstances;
            case EXCLUSION -> exclusions;
        };
    }

    /** Whether what comes earlier in the order of conclusions lets a clause matter at all. */
    private boolean isReached(DecidingClause clause, byte[] table) {
        if (clause.kind() == ClauseKind.SCOPE) {
            return true;
        }
        boolean inScope = truth(scope, table) != Truth.FALSE;
        if (clause.kind() == ClauseKind.EXCLUSION) {
            return inScope;
        }
        boolean notExcluded = inScope && truth(exclusions, table) != Truth.TRUE;
        boolean ofAllGroups =
                clause.kind() == ClauseKind.PREMISE && clause.group().isEmpty();
        return notExcluded && (ofAllGroups || truth(premises, table) != Truth.FALSE);
    }

    /** Whether the conclusion rests on clauses of this kind and truth. */
    boolean decides(DecidingClause clause, Conclusion conclusion, byte[] table) {
        var kind = clause.kind();
        var truth = truth(clause.node(), table);
        return switch (conclusion) {
            case OUT_OF_SCOPE -> kind == ClauseKind.SCOPE && truth == Truth.FALSE;
            case EXCLUDED -> kind == ClauseKind.EXCLUSION && truth == Truth.TRUE;
            case PREMISE_NOT_MET ->
                kind == ClauseKind.PREMISE
                        && truth == Truth.FALSE
                        && clause.group().isEmpty();
            case ELIGIBLE -> carriesEligibility(clause, truth, table);
            case NOT_MATCHED -> truth == Truth.FALSE && !clause.group().isEmpty();
            case UNDETERMINED -> false;
        };
    }

    private boolean carriesEligibility(DecidingClause clause, Truth truth, byte[] table) {
        if (clause.kind() == ClauseKind.EXCLUSION) {
            return truth == Truth.FALSE;
        }
        return truth == Truth.TRUE && (clause.group().isEmpty() || groupTruth(clause.group(), table) == Truth.TRUE);
    }

    /** The facts that any condition of the policy asks for, consequences included. */
    Set<FactId> facts() {
        return facts;
    }

    /** The clauses that ask for each subject, in the order of the policy. */
    Map<Subject, List<String>> clausesBySubject() {
        var found = new LinkedHashMap<Subject, List<String>>();
        for (var clause : clauses) {
            var subjects = new LinkedHashSet<Subject>();
            collectSubjects(clause.node(), subjects);
            for (var subject : subjects) {
                var asking = found.getOrDefault(subject, new ArrayList<>());
                asking.add(clause.id());
                found.put(subject, asking);
            }
        }
        return found;
    }

    /** What the condition of an entry that decides nothing asks for, such as of a step. */
    Set<Subject> subjectsOf(String entry) {
        var subjects = new LinkedHashSet<Subject>();
        collectSubjects(Objects.requireNonNull(consequences.get(entry), entry), subjects);
        return subjects;
    }

    private void collectSubjects(Node node, Set<Subject> subjects) {
        if (node.isLeaf()) {
            subjects.addAll(leaves.get(node.place).subjects());
        }
        for (var part : node.parts) {
            collectSubjects(part, subjects);
        }
    }

    Truth clauseTruth(String id, byte[] table) {
        for (var clause : clauses) {
            if (clause.id().equals(id)) {
                return truth(clause.node(), table);
            }
        }
        throw new IllegalArgumentException("no clause " + id);
    }

    Truth groupTruth(String group, byte[] table) {
        return truth(Objects.requireNonNull(groups.get(group), group), table);
    }

    /** Whether the condition of an entry that decides nothing holds, such as of an effect. */
    Truth consequenceTruth(String entry, byte[] table) {
        return truth(Objects.requireNonNull(consequences.get(entry), entry), table);
    }

    /** Whether a duty has been done; unknown where the policy does not say what would show it. */
    Truth doneTruth(String duty, byte[] table) {
        var done = consequences.get(doneKey(duty));
        return done == null ? Truth.UNKNOWN : truth(done, table);
    }

    /** The ids of the clauses of one kind that have this truth, in the order of the policy. */
    List<String> clausesThatAre(ClauseKind kind, Truth truth, byte[] table) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < clausePlaces.length; i++) {
            if (table[clausePlaces[i]] == truth.rank() && clauses.get(i).kind() == kind) {
                ids.add(clauses.get(i).id());
            }
        }
        return ids;
    }

    /** The ids of all clauses that have this truth, in the order of the policy. */
    List<String> clausesThatAre(Truth truth, byte[] table) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < clausePlaces.length; i++) {
            if (table[clausePlaces[i]] == truth.rank()) {
                ids.add(clauses.get(i).id());
            }
        }
        return ids;
    }
}
