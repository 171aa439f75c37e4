package rongcuo.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact;
import rongcuo.evaluation.Explanation.Form;
import rongcuo.evaluation.Leaf.Establishment;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.fact.Value;
import rongcuo.policy.Clause;
import rongcuo.policy.Clause.Nature;
import rongcuo.policy.Policy;

/**
 * Judges cases under one policy. Make one and keep it: making it compiles the policy.
 *
 * <p>Thread-safe. What a distributed engine would carry is its {@link #program}, which is serialisable.
 */
public final class Evaluator {
    private final Policy policy;
    private final PolicyProgram program;
    private final SubjectOrder order;
    private final List<Clause> clauses = new ArrayList<>();
    private final Map<Subject, List<String>> clausesAsking;
    private final List<MinimalReasons> reasons = new ArrayList<>();

    private Evaluator(Policy policy) {
        this.policy = policy;
        this.program = PolicyProgram.of(policy);
        this.order = SubjectOrder.of(policy.terms().vocabulary());
        clauses.addAll(policy.clauses());
        this.clausesAsking = program.clausesBySubject();
        program.clauses().forEach(clause -> reasons.add(new MinimalReasons(clause.node(), program.leaves(), order)));
    }

    public static Evaluator of(Policy policy) {
        return new Evaluator(policy);
    }

    public PolicyProgram program() {
        return program;
    }

    /** The judgement of a case and one of its respondents, with reasons. */
    public Evaluation evaluate(CaseFile caseFile, Respondent respondent, Setting setting) {
        return new Judging(caseFile, respondent, setting).evaluation();
    }

    /** The truths of the program's leaves for a case, as {@link PolicyProgram#judge} takes them. */
    public byte[] leafTruths(CaseFile caseFile, Respondent respondent, Strictness strictness) {
        return reading(caseFile, respondent, strictness).truths(program.leaves());
    }

    /** The conditions of every clause as trees, by clause id, for an evaluation of this evaluator. */
    public Map<String, Explanation> explain(Evaluation evaluation) {
        var judging = new Judging(evaluation.caseFile(), evaluation.respondent(), evaluation.setting());
        var trees = new LinkedHashMap<String, Explanation>();
        program.clauses().forEach(clause -> trees.put(clause.id(), judging.explanation(clause.node())));
        return trees;
    }

    private CaseReading reading(CaseFile caseFile, Respondent respondent, Strictness strictness) {
        return new CaseReading(
                caseFile, respondent, policy.id(), policy.terms().vocabulary(), program.presumptions(), strictness);
    }

    /** One case under judgement. */
    private final class Judging {
        private final CaseFile caseFile;
        private final Respondent respondent;
        private final Setting setting;
        private final CaseReading reading;
        private final Judgement judgement;
        private final Consequences consequences;

        Judging(CaseFile caseFile, Respondent respondent, Setting setting) {
            this.caseFile = caseFile;
            this.respondent = respondent;
            this.setting = setting;
            this.reading = reading(caseFile, respondent, setting.strictness());
            this.judgement = program.judge(reading.truths(program.leaves()));
            this.consequences = new Consequences(policy, program, judgement);
        }

        Evaluation evaluation() {
            var results = clauseResults();
            var offered = offered();
            return new Evaluation(
                    caseFile,
                    respondent,
                    policy,
                    setting,
                    judgement.verdict(),
                    results,
                    missing(),
                    presumed(),
                    judgements(results),
                    openDiscretion(),
                    offered,
                    consequences.effects(caseFile.determination(), offered),
                    consequences.factors(),
                    consequences.authorities(),
                    consequences.duties(),
                    consequences.measures(),
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
                        Optional.of(deciding.group()).filter(group -> !group.isEmpty()),
                        judgement.truth(deciding.node()),
                        reasonsOf(reasons.get(i)),
                        reading.finding(deciding.id())));
            }
            return results;
        }

        private List<Reason> reasonsOf(MinimalReasons minimal) {
            var list = new ArrayList<Reason>();
            for (var node : minimal.leaves(judgement)) {
                list.add(reason(program.leaves().get(node.place)));
            }
            return list;
        }

        private Reason reason(Leaf leaf) {
            var subject = leaf.subjects().get(0);
            return new Reason(
                    subject,
                    leaf.condition(),
                    reading.truthAsWritten(leaf),
                    reading.basis(leaf),
                    reading.stated(subject));
        }

        Explanation explanation(Node node) {
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
            return found.entrySet().stream()
                    .sorted((one, other) -> order.compare(one.getKey(), other.getKey()))
                    .map(entry -> new Missing(
                            entry.getKey(),
                            reading.basis(entry.getKey(), Establishment.OPEN),
                            List.copyOf(entry.getValue())))
                    .toList();
        }

        private void collectMissing(Node node, String clause, Map<Subject, Set<String>> found) {
            if (judgement.truth(node) != Truth.UNKNOWN) {
                return;
            }
            node.parts.forEach(part -> collectMissing(part, clause, found));
            if (node.isLeaf()) {
                for (var subject : program.leaves().get(node.place).subjects()) {
                    if (!reading.isSettled(subject)) {
                        found.computeIfAbsent(subject, any -> new LinkedHashSet<>())
                                .add(clause);
                    }
                }
            }
        }

        private List<Presumed> presumed() {
            var found = new LinkedHashMap<Subject, Presumed>();
            for (var leaf : program.leaves()) {
                for (var subject : leaf.subjects()) {
                    var basis = reading.basis(subject, leaf.establishment());
                    if (basis == Reason.Basis.PRESUMED || basis == Reason.Basis.NOT_FOUND) {
                        found.put(subject, presumed(subject));
                    }
                }
            }
            return found.values().stream()
                    .filter(presumed -> !presumed.clauses().isEmpty())
                    .sorted((one, other) -> order.compare(one.subject(), other.subject()))
                    .toList();
        }

        private Presumed presumed(Subject subject) {
            var value = subject instanceof Subject.OfFact fact
                    ? Optional.ofNullable(program.presumptions().get(fact.fact()))
                    : Optional.<Value>empty();
            return new Presumed(subject, value, clausesAsking.getOrDefault(subject, List.of()));
        }

        private List<FactId> judgements(List<ClauseResult> results) {
            var found = new LinkedHashSet<FactId>();
            for (var result : results) {
                if (PolicyProgram.decides(
                        result.kind(), result.truth(), judgement.verdict().conclusion())) {
                    result.because().forEach(reason -> reason.subject().factId().ifPresent(found::add));
                }
            }
            return found.stream().filter(this::isJudgement).toList();
        }

        private boolean isJudgement(FactId fact) {
            return policy.terms()
                    .vocabulary()
                    .fact(fact)
                    .filter(declared -> declared.has(FactDeclaration.Trait.JUDGEMENT))
                    .isPresent();
        }

        private List<Clause> openDiscretion() {
            return clauses.stream()
                    .filter(clause -> clause.nature() == Nature.DISCRETION)
                    .filter(clause -> reading.finding(clause.id()).isEmpty())
                    .toList();
        }

        private List<Offered> offered() {
            return judgement.verdict().conclusion() == Conclusion.ELIGIBLE ? consequences.offered() : List.of();
        }

        private List<StatedFact> unused() {
            var asked = program.facts();
            return reading.facts().values().stream()
                    .filter(stated -> !asked.contains(stated.fact()))
                    .toList();
        }

        private List<FactId> completeSets() {
            var asked = program.facts();
            return reading.facts().values().stream()
                    .filter(stated -> asked.contains(stated.fact()))
                    .filter(stated ->
                            stated.effective() instanceof Statement.Members members && members.others() == Truth.FALSE)
                    .map(StatedFact::fact)
                    .toList();
        }
    }
}
