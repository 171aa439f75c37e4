package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.calendar.Calendars;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.Explanation.Form;
import rongcuo.evaluation.Leaf.Establishment;
import rongcuo.evaluation.PolicyProgram.DecidingClause;
import rongcuo.evaluation.Presumed.NotFound;
import rongcuo.evaluation.Presumed.Part;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.policy.Clause;
import rongcuo.policy.Clause.Nature;
import rongcuo.policy.ClauseKind;
import rongcuo.policy.Force;
import rongcuo.policy.Policy;
import rongcuo.source.Interruption;

/**
 * Judges cases under one policy. Make one and keep it: making it compiles the policy.
 *
 * <p>Thread-safe. What a distributed engine would carry is its {@link #program}, which is serialisable.
 */
public final class Evaluator {
    private final Policy policy;
    private final Calendars calendars;
    private final PolicyProgram program;
    private final SubjectOrder order;
    private final List<Clause> clauses = new ArrayList<>();
    private final Map<Subject, List<String>> clausesAsking;
    private final Map<Subject, Set<NotFound>> mustBeFound = new LinkedHashMap<>();
    private final List<MinimalReasons> reasons = new ArrayList<>();

    private Evaluator(Policy policy, Calendars calendars) {
        this.policy = policy;
        this.calendars = calendars;
        this.program = PolicyProgram.of(policy);
        this.order = SubjectOrder.of(policy.terms().vocabulary());
        clauses.addAll(policy.clauses());
        this.clausesAsking = program.clausesBySubject();
        for (var clause : program.clauses()) {
            reasons.add(new MinimalReasons(clause.node(), program.leaves(), order));
        }
        for (int i = 0; i < clauses.size(); i++) {
            addMustBeFound(clauses.get(i), program.clauses().get(i).node());
        }
    }

    /** A clause with an exception is compiled to its condition and then the exception. */
    private void addMustBeFound(Clause clause, Node node) {
        if (clause.except().isPresent()) {
            addMustBeFound(node.parts.get(0), Part.CONDITION);
            addMustBeFound(node.parts.get(1), Part.EXCEPTION);
        } else {
            addMustBeFound(node, Part.CONDITION);
        }
    }

    private void addMustBeFound(Node node, Part part) {
        if (node.isLeaf()) {
            var leaf = program.leaves().get(node.place);
            for (var subject : leaf.mustBeFound()) {
                mustBeFound
                        .computeIfAbsent(subject, any -> new LinkedHashSet<>())
                        .add(new NotFound(leaf.condition(), leaf.sense(), part));
            }
        }
        node.parts.forEach(child -> addMustBeFound(child, part));
    }

    /** An evaluator without a calendar: of working days it says only what any calendar would. */
    public static Evaluator of(Policy policy) {
        return new Evaluator(policy, Calendars.none());
    }

    /** An evaluator that asks for the calendar of the policy's jurisdiction when a case makes it necessary. */
    public static Evaluator of(Policy policy, Calendars calendars) {
        return new Evaluator(policy, calendars);
    }

    public PolicyProgram program() {
        return program;
    }

    public Policy policy() {
        return policy;
    }

    /** The conditions of the policy, deciding and other. */
    public Circuit circuit() {
        return new Circuit(program);
    }

    /** What the constraints of the policy's terms never let be. */
    public Constraints constraints() {
        return new Constraints(PolicyProgram.ofConstraints(policy));
    }

    /** Conditions that hold of no case. */
    public final class Constraints {
        private final PolicyProgram never;

        private Constraints(PolicyProgram never) {
            this.never = never;
        }

        public Circuit circuit() {
            return new Circuit(never);
        }

        /** The truths of the leaves of {@link #circuit} for a case, of which nothing is presumed. */
        public byte[] leafTruths(CaseFile caseFile) {
            return reading(caseFile, Respondent.UNNAMED, Strictness.STRICT).truths(never.leaves());
        }
    }

    /** What a fact is taken to be where a case is silent and presumptions may fill. */
    public Optional<Value> presumed(FactId fact) {
        return Optional.ofNullable(program.presumptions().get(fact));
    }

    /** Vocabulary order: facts as declared, the values of a set as listed, then events, then what an authority says. */
    public Comparator<Subject> order() {
        return order;
    }

    /** What each leaf of {@link #leafTruths} asks for, in their order. */
    public List<List<Subject>> leafSubjects() {
        return program.leaves().stream().map(Leaf::subjects).toList();
    }

    /** Whether a case leaves nothing to be learnt of each subject, in the order given. */
    public boolean[] settled(CaseFile caseFile, Respondent respondent, Strictness strictness, List<Subject> subjects) {
        var reading = reading(caseFile, respondent, strictness);
        var settled = new boolean[subjects.size()];
        for (int i = 0; i < settled.length; i++) {
            settled[i] = reading.isSettled(subjects.get(i));
        }
        return settled;
    }

    /** What the deciding clauses ask for, in vocabulary order. */
    public List<Subject> subjects() {
        return inOrder(clausesAsking.keySet());
    }

    /**
     * What the deciding clauses and the conditions of the procedure's steps ask for, in vocabulary order, each with the
     * ids of the clauses and then of the steps that ask for it.
     */
    public Map<Subject, List<String>> asked() {
        var asking = new LinkedHashMap<Subject, List<String>>();
        clausesAsking.forEach((subject, ids) -> asking.put(subject, new ArrayList<>(ids)));
        for (var step : policy.procedure()) {
            for (var subject : program.subjectsOf(step.id())) {
                asking.computeIfAbsent(subject, any -> new ArrayList<>()).add(step.id());
            }
        }
        var asked = new LinkedHashMap<Subject, List<String>>();
        for (var subject : inOrder(asking.keySet())) {
            asked.put(subject, List.copyOf(asking.getOrDefault(subject, List.of())));
        }
        return asked;
    }

    private List<Subject> inOrder(Set<Subject> subjects) {
        var sorted = new ArrayList<>(subjects);
        sorted.sort(order);
        return sorted;
    }

    /** The judgement of a case and one of its respondents, with reasons. */
    public Evaluation evaluate(CaseFile caseFile, Respondent respondent, Setting setting) {
        return judging(caseFile, respondent, setting).evaluation();
    }

    /** A case and one of its respondents, whose clauses are weighed once whatever is concluded of them. */
    public Judging judging(CaseFile caseFile, Respondent respondent, Setting setting) {
        Interruption.check();
        return new Judging(caseFile, respondent, setting);
    }

    /** The truths of the program's leaves for a case, as {@link PolicyProgram#judge} takes them. */
    public byte[] leafTruths(CaseFile caseFile, Respondent respondent, Strictness strictness) {
        return reading(caseFile, respondent, strictness).truths(program.leaves());
    }

    /** As above, of some leaves only, which are told by their places. */
    public byte[] leafTruths(CaseFile caseFile, Respondent respondent, Strictness strictness, int[] some) {
        var asked = new ArrayList<Leaf>(some.length);
        for (int leaf : some) {
            asked.add(program.leaves().get(leaf));
        }
        return reading(caseFile, respondent, strictness).truths(asked);
    }

    /**
     * For every clause, in the order of {@link Policy#clauses}, one smallest set of facts behind its truth, without
     * words or evidence: what a screening of many cases needs.
     */
    public List<List<Subject>> because(Judgement judgement) {
        var because = new ArrayList<List<Subject>>(reasons.size());
        for (var minimal : reasons) {
            because.add(minimal.subjects(judgement));
        }
        return because;
    }

    /** The conditions of every clause as trees, by clause id, for an evaluation of this evaluator. */
    public Map<String, Explanation> explain(Evaluation evaluation) {
        var judging = judging(evaluation.caseFile(), evaluation.respondent(), evaluation.setting());
        var trees = new LinkedHashMap<String, Explanation>();
        program.clauses().forEach(clause -> trees.put(clause.id(), judging.explanation(clause.node())));
        return trees;
    }

    private CaseReading reading(CaseFile caseFile, Respondent respondent, Strictness strictness) {
        return new CaseReading(caseFile, respondent, policy, program.presumptions(), calendars, strictness);
    }

    /** One case under judgement; for one thread. */
    public final class Judging {
        private final CaseFile caseFile;
        private final Respondent respondent;
        private final Setting setting;
        private final CaseReading reading;
        private final byte[] leafTruths;
        private final Judgement judgement;
        private Optional<List<ClauseResult>> results = Optional.empty();

        private Judging(CaseFile caseFile, Respondent respondent, Setting setting) {
            this.caseFile = caseFile;
            this.respondent = respondent;
            this.setting = setting;
            this.reading = reading(caseFile, respondent, setting.strictness());
            this.leafTruths = reading.truths(program.leaves());
            this.judgement = program.judge(leafTruths);
        }

        /** As {@link Evaluator#leafTruths} gives them. */
        public byte[] leafTruths() {
            return leafTruths.clone();
        }

        /** The judgement that the truths of the clauses bear out. */
        public Evaluation evaluation() {
            return evaluation(judgement, missing(), Settling.NOTHING);
        }

        /**
         * The judgement where more is known of the conclusion than the truths of the clauses tell.
         *
         * @param certain the verdict that every completion of the case bears out
         */
        public Evaluation evaluation(Verdict certain, List<Missing> missing, Settling settling) {
            return evaluation(judgement.with(certain), missing, settling);
        }

        private Evaluation evaluation(Judgement concluded, List<Missing> missing, Settling settling) {
            if (results.isEmpty()) {
                results = Optional.of(clauseResults());
            }
            var consequences = new Consequences(policy, program, concluded);
            boolean isEligible = concluded.verdict().conclusion() == Conclusion.ELIGIBLE;
            var offered = isEligible ? consequences.offered() : List.<Offered>of();
            return new Evaluation(
                    caseFile,
                    respondent,
                    policy,
                    setting,
                    concluded.verdict(),
                    results.get(),
                    decisive(results.get(), concluded.verdict().conclusion()),
                    missing,
                    settling,
                    presumed(),
                    judgements(results.get(), concluded.verdict().conclusion()),
                    openDiscretion(),
                    isEligible ? consequences.force(offered) : Force.MAY,
                    offered,
                    consequences.effects(caseFile.determination(), offered),
                    consequences.factors(),
                    consequences.authorities(),
                    consequences.duties(),
                    consequences.measures(),
                    consequences.steps(),
                    unused(),
                    completeSets());
        }

        private List<ClauseResult> clauseResults() {
            var results = new ArrayList<ClauseResult>();
            for (int i = 0; i < program.clauses().size(); i++) {
                var deciding = program.clauses().get(i);
                results.add(new ClauseResult(
                        clauses.get(i),
                        deciding.kind(),
                        deciding.group().isEmpty() ? Optional.empty() : Optional.of(deciding.group()),
                        judgement.truth(deciding.node()),
                        judgement.truth(conditionOf(clauses.get(i), deciding.node())),
                        reasonsOf(reasons.get(i)),
                        reading.finding(deciding.id())));
            }
            return results;
        }

        private static Node conditionOf(Clause clause, Node node) {
            return clause.except().isPresent() ? node.parts.get(0) : node;
        }

        private List<Reason> reasonsOf(MinimalReasons minimal) {
            var list = new ArrayList<Reason>();
            for (var node : minimal.leaves(judgement)) {
                var reason = reason(program.leaves().get(node.place));
                if (!isSaid(reason, list)) {
                    list.add(reason);
                }
            }
            return list;
        }

        /** Two leaves may ask for the same: reasons on one subject follow each other. */
        private static boolean isSaid(Reason reason, List<Reason> said) {
            for (int i = said.size() - 1; i >= 0 && said.get(i).subject().equals(reason.subject()); i--) {
                if (said.get(i).condition().equals(reason.condition())) {
                    return true;
                }
            }
            return false;
        }

        private Reason reason(Leaf leaf) {
            var subject = leaf.subjects().get(0);
            return new Reason(
                    subject,
                    leaf.condition(),
                    leaf.sense(),
                    reading.truthAsWritten(leaf),
                    reading.basis(leaf),
                    reading.stated(subject));
        }

        private Explanation explanation(Node node) {
            if (node.isLeaf()) {
                var leaf = program.leaves().get(node.place);
                return new Explanation(
                        Form.LEAF,
                        0,
                        leaf.sense(),
                        judgement.truth(node),
                        Optional.empty(),
                        List.of(),
                        Optional.of(reason(leaf)));
            }
            var parts = node.parts.stream().map(this::explanation).toList();
            return new Explanation(
                    node.form, node.count, node.sense, judgement.truth(node), node.name(), parts, Optional.empty());
        }

        private List<Missing> missing() {
            if (judgement.verdict().conclusion() != Conclusion.UNDETERMINED) {
                return List.of();
            }
            var found = new LinkedHashMap<Subject, Set<String>>();
            for (var clause : program.clauses()) {
                if (program.isOpen(clause, judgement.table())) {
                    collectMissing(clause.node(), clause.id(), found);
                }
            }
            var missing = new ArrayList<Missing>();
            for (var subject : inOrder(found.keySet())) {
                var clauses = found.getOrDefault(subject, Set.of());
                missing.add(new Missing(subject, reading.basis(subject, Establishment.OPEN), List.copyOf(clauses)));
            }
            return missing;
        }

        private void collectMissing(Node node, String clause, Map<Subject, Set<String>> found) {
            if (judgement.truth(node) != Truth.UNKNOWN) {
                return;
            }
            for (var part : node.parts) {
                collectMissing(part, clause, found);
            }
            if (node.isLeaf()) {
                for (var subject : program.leaves().get(node.place).subjects()) {
                    addMissing(subject, clause, found);
                }
            }
        }

        private void addMissing(Subject subject, String clause, Map<Subject, Set<String>> found) {
            if (!reading.isSettled(subject)) {
                var clauses = found.getOrDefault(subject, new LinkedHashSet<>());
                clauses.add(clause);
                found.put(subject, clauses);
            }
        }

        private List<ClauseResult> decisive(List<ClauseResult> results, Conclusion conclusion) {
            var decisive = new ArrayList<ClauseResult>();
            for (int i = 0; i < results.size(); i++) {
                if (isDecisive(program.clauses().get(i), results.get(i), conclusion)) {
                    decisive.add(results.get(i));
                }
            }
            return decisive;
        }

        private boolean isDecisive(DecidingClause clause, ClauseResult result, Conclusion conclusion) {
            return switch (conclusion) {
                case OUT_OF_SCOPE, EXCLUDED, PREMISE_NOT_MET -> program.decides(clause, conclusion, judgement.table());
                case ELIGIBLE ->
                    program.decides(clause, conclusion, judgement.table())
                            && (result.kind() != ClauseKind.EXCLUSION || result.isExcepted());
                case NOT_MATCHED -> result.isExcepted() || isMatched(result) || closesAMatch(clause);
                case UNDETERMINED -> result.isExcepted() || isMatched(result);
            };
        }

        private static boolean isMatched(ClauseResult result) {
            return result.kind() == ClauseKind.CIRCUMSTANCE && result.truth() == Truth.TRUE;
        }

        /** Whether a premise of one group fails, whose circumstances are enough. */
        private boolean closesAMatch(DecidingClause clause) {
            return clause.kind() == ClauseKind.PREMISE
                    && !clause.group().isEmpty()
                    && judgement.truth(clause.node()) == Truth.FALSE
                    && judgement.truth(program.matching(clause.group())) == Truth.TRUE;
        }

        private List<Presumed> presumed() {
            var found = new LinkedHashSet<Subject>();
            for (var leaf : program.leaves()) {
                for (var subject : leaf.subjects()) {
                    var basis = reading.basis(subject, leaf.establishment(subject));
                    if (basis == Reason.Basis.PRESUMED || basis == Reason.Basis.NOT_FOUND) {
                        found.add(subject);
                    }
                }
            }
            var presumed = new ArrayList<Presumed>();
            for (var subject : inOrder(found)) {
                if (clausesAsking.containsKey(subject)) {
                    presumed.add(presumed(subject));
                }
            }
            return presumed;
        }

        private Presumed presumed(Subject subject) {
            var value = subject instanceof Subject.OfFact fact
                    ? Optional.ofNullable(program.presumptions().get(fact.fact()))
                    : Optional.<Value>empty();
            return new Presumed(
                    subject,
                    value,
                    value.isPresent() ? List.of() : List.copyOf(mustBeFound.getOrDefault(subject, Set.of())),
                    clausesAsking.getOrDefault(subject, List.of()));
        }

        private List<FactId> judgements(List<ClauseResult> ofClauses, Conclusion conclusion) {
            var found = new LinkedHashSet<FactId>();
            for (int i = 0; i < ofClauses.size(); i++) {
                if (program.decides(program.clauses().get(i), conclusion, judgement.table())) {
                    addJudgements(ofClauses.get(i), found);
                }
            }
            return List.copyOf(found);
        }

        private void addJudgements(ClauseResult result, Set<FactId> found) {
            for (var reason : result.because()) {
                var fact = reason.subject().factId();
                if (fact.isPresent() && reason.basis() != Reason.Basis.NOT_FOUND && isJudgement(fact.get())) {
                    found.add(fact.get());
                }
            }
        }

        private boolean isJudgement(FactId fact) {
            var declared = policy.terms().vocabulary().fact(fact);
            return declared.isPresent() && declared.get().has(FactDeclaration.Trait.JUDGEMENT);
        }

        private List<Clause> openDiscretion() {
            var open = new ArrayList<Clause>();
            for (var clause : clauses) {
                if (clause.nature() == Nature.DISCRETION
                        && reading.finding(clause.id()).isEmpty()) {
                    open.add(clause);
                }
            }
            return open;
        }

        private List<StatedFact> unused() {
            var asked = program.facts();
            var unused = new ArrayList<StatedFact>();
            for (var stated : reading.facts().values()) {
                if (!asked.contains(stated.fact())) {
                    unused.add(stated);
                }
            }
            return unused;
        }

        private List<FactId> completeSets() {
            var asked = program.facts();
            var complete = new ArrayList<FactId>();
            for (var stated : reading.facts().values()) {
                if (asked.contains(stated.fact()) && isComplete(stated)) {
                    complete.add(stated.fact());
                }
            }
            return complete;
        }

        private static boolean isComplete(StatedFact stated) {
            return stated.effective() instanceof Statement.Members members && members.others() == Truth.FALSE;
        }
    }
}
