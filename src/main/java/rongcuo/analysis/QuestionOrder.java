package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.StatedFact.Standing;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactId;
import rongcuo.fact.Statement;
import rongcuo.fact.Truth;
import rongcuo.policy.Clause;

/**
 * In which order to ask for what a case does not state, so that it is settled soonest under some policies at once. Only
 * what can still turn a conclusion by itself is asked, and nothing is presumed: what a presumption would fill has to be
 * asked before a matter counts as settled.
 *
 * <p>The same case leads to the same question on every machine. Used by one thread.
 */
public final class QuestionOrder {
    private final List<UnderPolicy> policies = new ArrayList<>();
    private final Encoding encoding;
    private final QuestionValue value;
    private final Comparator<Subject> order;

    private QuestionOrder(List<Evaluator> evaluators, QuestionValue.Limits limits) {
        evaluators.forEach(evaluator -> policies.add(new UnderPolicy(evaluator)));
        this.encoding = Encoding.of(evaluators);
        this.value = new QuestionValue(encoding, limits);
        this.order = evaluators.get(0).order();
    }

    /**
     * The order under some policies, each with its own evaluator.
     *
     * @param evaluators at least one, of different policies
     */
    public static QuestionOrder of(List<Evaluator> evaluators) {
        return of(evaluators, QuestionValue.Limits.USUAL);
    }

    static QuestionOrder of(List<Evaluator> evaluators, QuestionValue.Limits limits) {
        return new QuestionOrder(evaluators, limits);
    }

    /** One policy, and all completions of cases under it. */
    private static final class UnderPolicy {
        private final Evaluator evaluator;
        private final Completions completions;

        UnderPolicy(Evaluator evaluator) {
            this.evaluator = evaluator;
            this.completions = new Completions(evaluator, Encoding.of(List.of(evaluator)), Budget.AMPLE);
        }

        List<BitSet> regions(CaseFile caseFile, Respondent respondent, Strictness strictness) {
            return CaseRegions.of(completions.encoding(), evaluator, caseFile, respondent, strictness);
        }

        List<Conclusion> possible(CaseFile caseFile, Respondent respondent) {
            return possible(caseFile, respondent, Strictness.STRICT);
        }

        /** As the case is judged, where presumptions fill what it does not state. */
        List<Conclusion> ordinary(CaseFile caseFile, Respondent respondent) {
            return possible(caseFile, respondent, Strictness.ORDINARY);
        }

        private List<Conclusion> possible(CaseFile caseFile, Respondent respondent, Strictness strictness) {
            var truths = evaluator.leafTruths(caseFile, respondent, strictness);
            var verdict = evaluator.program().judge(truths).verdict();
            if (verdict.conclusion() != Conclusion.UNDETERMINED) {
                return verdict.possible();
            }
            try {
                return completions.possible(verdict.possible(), regions(caseFile, respondent, strictness));
            } catch (Solver.BudgetSpent e) {
                return verdict.possible();
            }
        }

        boolean matters(Subject subject, List<BitSet> regions) {
            var domains = completions.encoding().domainsOf(subject);
            return !domains.isEmpty() && matters(domains, regions);
        }

        /** Where the search is given up, an open clause asks for it, and that has to do. */
        boolean matters(List<Integer> domains, List<BitSet> regions) {
            try {
                return completions.matters(domains, regions);
            } catch (Solver.BudgetSpent e) {
                return true;
            }
        }
    }

    /** Whether what a case says is pending (待查) is asked for again. */
    public enum Pending {
        LEFT,
        ASKED
    }

    /**
     * What a case may still come to under one of the policies, nothing presumed.
     *
     * @param policy its place among those given
     * @return in order of precedence; none where the case contradicts itself
     */
    public List<Conclusion> possible(int policy, CaseFile caseFile, Respondent respondent) {
        return policies.get(policy).possible(caseFile, respondent);
    }

    /**
     * What to ask next; empty where nothing that may be asked can change a conclusion any more.
     *
     * @param setting in which it is judged; that it is strict is not needed
     * @param passed what was asked and not answered
     */
    public Optional<NextQuestion> next(CaseFile caseFile, Setting setting, Pending pending, Set<Subject> passed) {
        for (var respondent : caseFile.respondents()) {
            var question = new OfRespondent(caseFile, respondent, setting, pending, passed).next();
            if (question.isPresent()) {
                return question;
            }
        }
        return Optional.empty();
    }

    /** The questions that concern one respondent. */
    private final class OfRespondent {
        private final CaseFile caseFile;
        private final Respondent respondent;
        private final Pending pending;
        private final Set<Subject> passed;
        private final Setting strict;
        /** The places of the policies whose conclusions are open. */
        private final List<Integer> open = new ArrayList<>();

        private final List<List<BitSet>> regions = new ArrayList<>();

        OfRespondent(CaseFile caseFile, Respondent respondent, Setting setting, Pending pending, Set<Subject> passed) {
            this.caseFile = caseFile;
            this.respondent = respondent;
            this.pending = pending;
            this.passed = passed;
            this.strict = new Setting(setting.asOf(), setting.today(), setting.knownOn(), Strictness.STRICT);
            for (int policy = 0; policy < policies.size(); policy++) {
                if (policies.get(policy).possible(caseFile, respondent).size() > 1) {
                    open.add(policy);
                    regions.add(policies.get(policy).regions(caseFile, respondent, Strictness.STRICT));
                }
            }
        }

        Optional<NextQuestion> next() {
            var candidates = candidates();
            var questions = new ArrayList<>(questions(candidates));
            while (!questions.isEmpty()) {
                int best = questions.size() == 1 ? 0 : value.best(questions, open, joined());
                var turning = questions.get(best).subjects().stream()
                        .filter(this::matters)
                        .toList();
                if (!turning.isEmpty()) {
                    return Optional.of(new NextQuestion(turning));
                }
                questions.remove(best);
            }
            return bound(candidates).or(this::presumed).or(this::finding);
        }

        private List<BitSet> joined() {
            var evaluator = policies.get(open.get(0)).evaluator;
            return CaseRegions.of(encoding, evaluator, caseFile, respondent, Strictness.STRICT);
        }

        private boolean matters(Subject subject) {
            for (int i = 0; i < open.size(); i++) {
                if (policies.get(open.get(i)).matters(subject, regions.get(i))) {
                    return true;
                }
            }
            return false;
        }

        /**
         * Where constraints bind facts to each other, none of them turns a conclusion alone, and yet together they do:
         * the first of them that can settle which.
         */
        private Optional<NextQuestion> bound(List<Subject> candidates) {
            for (var subject : candidates) {
                for (int i = 0; i < open.size(); i++) {
                    var policy = policies.get(open.get(i));
                    var own = policy.completions.encoding();
                    var domains = Set.copyOf(own.domainsOf(subject));
                    boolean isBound = domains.stream().anyMatch(own::isTied);
                    if (isBound && policy.matters(List.copyOf(own.tiedTo(domains)), regions.get(i))) {
                        return Optional.of(new NextQuestion(List.of(subject)));
                    }
                }
            }
            return Optional.empty();
        }

        /**
         * What nobody found counts as not found, whichever way a clause puts it, and so a presumption may lead elsewhere
         * than every completion does. What was presumed is then asked for, until both agree.
         */
        private Optional<NextQuestion> presumed() {
            for (var policy : policies) {
                var settled = policy.possible(caseFile, respondent);
                var ordinary = policy.ordinary(caseFile, respondent);
                if (settled.size() == 1 && !ordinary.equals(settled)) {
                    var presumed = policy.evaluator.evaluate(caseFile, respondent, ordinary()).presumed().stream()
                            .map(filled -> filled.subject())
                            .filter(this::mayBeAsked)
                            .sorted(order)
                            .toList();
                    var turning = presumed.stream()
                            .filter(subject -> !policy.ordinary(Told.opening(caseFile, subject), respondent)
                                    .equals(ordinary))
                            .findFirst();
                    var asked = turning.or(() -> presumed.stream().findFirst());
                    if (asked.isPresent()) {
                        return Optional.of(new NextQuestion(List.of(asked.get())));
                    }
                }
            }
            return Optional.empty();
        }

        private Setting ordinary() {
            return new Setting(strict.asOf(), strict.today(), strict.knownOn(), Strictness.ORDINARY);
        }

        /** Once the facts are settled: what an authority may find on a clause that is left to it, if that turns it. */
        private Optional<NextQuestion> finding() {
            for (var policy : policies) {
                for (var clause : policy.evaluator.policy().clauses()) {
                    var subject = new Subject.OfFinding(clause.id());
                    if (clause.nature() == Clause.Nature.DISCRETION
                            && !passed.contains(subject)
                            && caseFile.findingOn(policy.evaluator.policy().id(), clause.id())
                                    .isEmpty()
                            && turns(policy, clause)) {
                        return Optional.of(new NextQuestion(List.of(subject)));
                    }
                }
            }
            return Optional.empty();
        }

        private boolean turns(UnderPolicy policy, Clause clause) {
            var found = Learnt.finding(caseFile, policy.evaluator.policy().id(), clause.id());
            return !policy.possible(found, respondent).equals(policy.possible(caseFile, respondent));
        }

        private List<Subject> candidates() {
            var asked = new LinkedHashSet<Subject>();
            for (int policy : open) {
                policies.get(policy).evaluator.evaluate(caseFile, respondent, strict).missing().stream()
                        .map(missing -> missing.subject())
                        .filter(this::mayBeAsked)
                        .forEach(asked::add);
            }
            return asked.stream().sorted(order).toList();
        }

        private boolean mayBeAsked(Subject subject) {
            boolean isTold =
                    new Told(caseFile, respondent).states(subject) && !(pending == Pending.ASKED && isPending(subject));
            // What an authority determines is not for the officer who states the facts.
            return !isTold && !passed.contains(subject) && !(subject instanceof Subject.OfDetermination);
        }

        private boolean isPending(Subject subject) {
            var stated = subject.factId()
                    .flatMap(fact ->
                            Optional.ofNullable(caseFile.factsOf(respondent).get(fact)));
            return stated.filter(it -> it.standing() == Standing.UNDISPUTED && isOpen(it.statement(), subject))
                    .isPresent();
        }

        private static boolean isOpen(Statement statement, Subject subject) {
            return statement instanceof Statement.Open
                    || (statement instanceof Statement.Members members
                            && subject instanceof Subject.OfMember member
                            && members.of(member.value()) == Truth.UNKNOWN);
        }
    }

    /** The values of one set together, all else by itself. */
    private static List<NextQuestion> questions(List<Subject> candidates) {
        var sets = new LinkedHashMap<FactId, List<Subject>>();
        var questions = new ArrayList<List<Subject>>();
        for (var subject : candidates) {
            if (subject instanceof Subject.OfMember member) {
                sets.computeIfAbsent(member.fact(), any -> {
                            var ofSet = new ArrayList<Subject>();
                            questions.add(ofSet);
                            return ofSet;
                        })
                        .add(subject);
            } else {
                questions.add(List.of(subject));
            }
        }
        return questions.stream().map(NextQuestion::new).toList();
    }
}
