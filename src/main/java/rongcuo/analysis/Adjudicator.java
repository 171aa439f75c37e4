package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rongcuo.analysis.BatchCompletions.Decided;
import rongcuo.analysis.Changes.Allowed;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Settling;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.evaluation.Verdict;

/**
 * Judges cases so that a conclusion is given if and only if every completion of what is unknown leads to it. Where the
 * truths of the clauses leave a doubt, all completions are asked.
 *
 * <p>Make one a policy and keep it. Threads may share one: what asks for completions is done one after the other.
 */
public final class Adjudicator {
    /** How many ways to settle a case are told. */
    private static final int MOST_WAYS = 20;

    private final Evaluator evaluator;
    private final Budget budget;
    private @Nullable Encoding encoding;
    private @Nullable BatchCompletions batches;
    private @Nullable Completions completions;

    public Adjudicator(Evaluator evaluator) {
        this(evaluator, Budget.AMPLE);
    }

    /** @param budget for each question about a case */
    Adjudicator(Evaluator evaluator, Budget budget) {
        this.evaluator = evaluator;
        this.budget = budget;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    /** The judgement of a case and one of its respondents. */
    public Evaluation evaluate(CaseFile caseFile, Respondent respondent, Setting setting) {
        return concluded(evaluator.judging(caseFile, respondent, setting), Depth.SETTLING);
    }

    /** As {@link #evaluate}, for whom need not know what would settle the case. */
    public Evaluation conclude(CaseFile caseFile, Respondent respondent, Setting setting) {
        return concluded(evaluator.judging(caseFile, respondent, setting), Depth.CONCLUSION);
    }

    private Evaluation concluded(Evaluator.Judging judging, Depth depth) {
        var evaluation = judging.evaluation();
        return evaluation.conclusion() == Conclusion.UNDETERMINED ? completed(judging, evaluation, depth) : evaluation;
    }

    /** The conclusion by itself, which does not depend on the day of judgement. */
    Conclusion conclusion(CaseFile caseFile, Respondent respondent, Strictness strictness) {
        var leafTruths = evaluator.leafTruths(caseFile, respondent, strictness);
        var byClauses = evaluator.program().judge(leafTruths).verdict().conclusion();
        if (byClauses != Conclusion.UNDETERMINED) {
            return byClauses;
        }
        var decided = decided(leafTruths, caseFile, respondent, strictness);
        return decided.possible().isEmpty()
                ? Conclusion.UNDETERMINED
                : Verdict.ofPossible(decided.possible()).conclusion();
    }

    private synchronized Decided decided(
            byte[] leafTruths, CaseFile caseFile, Respondent respondent, Strictness strictness) {
        return batches().decide(leafTruths, regions(caseFile, respondent, strictness));
    }

    private enum Depth {
        CONCLUSION,
        SETTLING
    }

    private synchronized Evaluation completed(Evaluator.Judging judging, Evaluation evaluation, Depth depth) {
        var caseFile = evaluation.caseFile();
        var respondent = evaluation.respondent();
        var setting = evaluation.setting();
        var decided = decided(judging.leafTruths(), caseFile, respondent, setting.strictness());
        var possible = decided.possible();
        if (decided.basis() == Decided.Basis.CLAUSES) {
            return judging.evaluation(
                    evaluation.verdict(),
                    evaluation.missing(),
                    depth == Depth.SETTLING ? Settling.GIVEN_UP : Settling.NOT_SOUGHT);
        }
        if (possible.isEmpty()) {
            // What is stated cannot be, so nothing follows from it beyond what the clauses say.
            return evaluation;
        }
        var verdict = Verdict.ofPossible(possible);
        if (verdict.conclusion() != Conclusion.UNDETERMINED) {
            return judging.evaluation(verdict, List.of(), Settling.NOTHING);
        }
        // Of the facts that open clauses ask for, those on which by themselves the conclusion can turn.
        var missing = evaluation.missing().stream()
                .filter(one -> decided.missing().contains(one.subject()))
                .toList();
        var settling = depth == Depth.SETTLING
                ? settling(possible, regions(caseFile, respondent, setting.strictness()))
                : Settling.NOT_SOUGHT;
        return judging.evaluation(verdict, missing, settling);
    }

    /**
     * What would lead a case to other conclusions.
     *
     * @param to the conclusions asked for, the present one left aside
     */
    public synchronized Changes changes(
            CaseFile caseFile, Respondent respondent, Setting setting, Set<Conclusion> to, Allowed allowed) {
        var now = conclude(caseFile, respondent, setting).conclusion();
        var whatIf = new WhatIf(completions(), regions(caseFile, respondent, setting.strictness()));
        var others = Conclusion.settled().stream()
                .filter(other -> other != now && to.contains(other))
                .map(other -> whatIf.to(other, allowed))
                .toList();
        return new Changes(now, others, whatIf.margins(now), whatIf.untried());
    }

    /**
     * A smallest set of what a case states that forces its conclusion, with what is presumed and what was found on
     * clauses; in vocabulary order. Empty where the conclusion is undetermined; all that is stated where the search for
     * less is given up.
     */
    public synchronized List<Subject> grounds(CaseFile caseFile, Respondent respondent, Setting setting) {
        var conclusion = conclude(caseFile, respondent, setting).conclusion();
        if (conclusion == Conclusion.UNDETERMINED) {
            return List.of();
        }
        var regions = regions(caseFile, respondent, setting.strictness());
        var told = new Told(caseFile, respondent);
        var stated = new ArrayList<Integer>();
        for (int domain = 0; domain < regions.size(); domain++) {
            if (encoding().domains().get(domain).subjects().stream().anyMatch(told::states)) {
                stated.add(domain);
            }
        }
        return new Grounds(completions())
                .of(conclusion, regions, stated).orElse(stated).stream()
                        .flatMap(domain -> encoding().domains().get(domain).subjects().stream())
                        .filter(told::states)
                        .distinct()
                        .sorted(evaluator.order())
                        .toList();
    }

    /**
     * Judges a case again from no more than what a judgement of it names.
     *
     * @param grounds those of the judgement
     */
    public Rederivation rederive(Evaluation evaluation, List<Subject> grounds) {
        return Rederivation.of(this, evaluation, grounds);
    }

    private List<BitSet> regions(CaseFile caseFile, Respondent respondent, Strictness strictness) {
        return CaseRegions.of(encoding(), evaluator, caseFile, respondent, strictness);
    }

    private Encoding encoding() {
        if (encoding == null) {
            encoding = Encoding.of(List.of(evaluator));
        }
        return encoding;
    }

    private BatchCompletions batches() {
        if (batches == null) {
            batches = new BatchCompletions(evaluator, encoding(), budget);
        }
        return batches;
    }

    private Completions completions() {
        if (completions == null) {
            completions = new Completions(evaluator, encoding(), budget);
        }
        return completions;
    }

    private Settling settling(List<Conclusion> possible, List<BitSet> regions) {
        var choices = choices(regions);
        var ways = new ArrayList<Found>();
        boolean isCut = false;
        for (var conclusion : possible) {
            int goal = completions().conclusion(conclusion);
            var search = new SmallestChoices(completions().copy(), regions, choices, goal, MOST_WAYS);
            for (var set : search.all()) {
                ways.add(new Found(set, ranks(set, choices), conclusion));
            }
            isCut |= search.isCut();
        }
        ways.sort(Found.ORDER);
        var told = ways.stream().limit(MOST_WAYS).map(way -> way(way, regions)).toList();
        boolean isAll = !isCut && ways.size() <= MOST_WAYS;
        return new Settling(told, isAll ? Settling.Extent.ALL : Settling.Extent.SOME);
    }

    /** Of each answer the subject's place and the answer's own among those to the same question. */
    private static List<Integer> ranks(SortedMap<Integer, BitSet> set, SortedMap<Integer, List<BitSet>> choices) {
        var ranks = new ArrayList<Integer>();
        set.forEach((domain, answer) -> {
            ranks.add(domain);
            ranks.add(choices.getOrDefault(domain, List.of()).indexOf(answer));
        });
        return ranks;
    }

    private SortedMap<Integer, List<BitSet>> choices(List<BitSet> regions) {
        var choices = new TreeMap<Integer, List<BitSet>>();
        var domains = encoding().domains();
        for (int domain = 0; domain < domains.size(); domain++) {
            var answers = Extents.answers(domains.get(domain), regions.get(domain));
            if (!answers.isEmpty() && completions().asks(domains.get(domain).subject())) {
                choices.put(domain, answers);
            }
        }
        return choices;
    }

    private Settling.Way way(Found found, List<BitSet> regions) {
        var answers = new ArrayList<Answer>();
        found.set.forEach((domain, answer) ->
                answers.add(Extents.answer(encoding().domains().get(domain), answer, regions.get(domain))));
        return new Settling.Way(answers, found.conclusion);
    }

    /** A set of answers, as regions by domain. */
    private record Found(SortedMap<Integer, BitSet> set, List<Integer> ranks, Conclusion conclusion) {
        /** Fewest answers first, then in vocabulary order of what is asked and in the order of the answers. */
        static final Comparator<Found> ORDER =
                Comparator.<Found>comparingInt(found -> found.ranks.size()).thenComparing(Found::compareRanks);

        private static int compareRanks(Found one, Found other) {
            for (int i = 0; i < one.ranks.size(); i++) {
                int order = Integer.compare(one.ranks.get(i), other.ranks.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
