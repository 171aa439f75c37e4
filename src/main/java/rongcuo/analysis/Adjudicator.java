package rongcuo.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rongcuo.analysis.Changes.Allowed;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Events;
import rongcuo.casefile.Respondent;
import rongcuo.casefile.TimeRulings;
import rongcuo.evaluation.Answer;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Missing;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Settling;
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
    private @Nullable Completions completions;

    public Adjudicator(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    /** The judgement of a case and one of its respondents. */
    public Evaluation evaluate(CaseFile caseFile, Respondent respondent, Setting setting) {
        var evaluation = evaluator.evaluate(caseFile, respondent, setting);
        return evaluation.conclusion() == Conclusion.UNDETERMINED ? completed(evaluation) : evaluation;
    }

    private synchronized Evaluation completed(Evaluation evaluation) {
        var caseFile = evaluation.caseFile();
        var respondent = evaluation.respondent();
        var setting = evaluation.setting();
        var regions = regions(caseFile, respondent, setting);
        var possible = completions().possible(evaluation.verdict().possible(), regions);
        if (possible.isEmpty()) {
            // What is stated cannot be, so nothing follows from it beyond what the clauses say.
            return evaluation;
        }
        var verdict = Verdict.ofPossible(possible);
        if (verdict.conclusion() != Conclusion.UNDETERMINED) {
            return evaluator.evaluate(caseFile, respondent, setting, verdict, List.of(), Settling.NOTHING);
        }
        var missing = missing(evaluation, regions);
        return evaluator.evaluate(caseFile, respondent, setting, verdict, missing, settling(possible, regions));
    }

    /**
     * What would lead a case to other conclusions.
     *
     * @param to the conclusions asked for, the present one left aside
     */
    public synchronized Changes changes(
            CaseFile caseFile, Respondent respondent, Setting setting, Set<Conclusion> to, Allowed allowed) {
        var now = evaluate(caseFile, respondent, setting).conclusion();
        var whatIf = new WhatIf(completions(), regions(caseFile, respondent, setting));
        var others = Conclusion.settled().stream()
                .filter(other -> other != now && to.contains(other))
                .map(other -> whatIf.to(other, allowed))
                .toList();
        return new Changes(now, others, whatIf.margins(now));
    }

    /**
     * A smallest set of what a case states that forces its conclusion, with what is presumed and what was found on
     * clauses; empty where the conclusion is undetermined.
     */
    public synchronized List<Subject> grounds(CaseFile caseFile, Respondent respondent, Setting setting) {
        var conclusion = evaluate(caseFile, respondent, setting).conclusion();
        if (conclusion == Conclusion.UNDETERMINED) {
            return List.of();
        }
        var regions = regions(caseFile, respondent, setting);
        var silent = regions(silent(caseFile), Respondent.UNNAMED, setting);
        var stated = new ArrayList<Integer>();
        for (int domain = 0; domain < regions.size(); domain++) {
            boolean isOfCase = !regions.get(domain).equals(silent.get(domain));
            boolean isValue = regions.get(domain).length()
                    <= completions().encoding().domains().get(domain).values();
            if (isOfCase && isValue && !(subject(domain) instanceof Subject.OfFinding)) {
                stated.add(domain);
            }
        }
        return new Grounds(completions()).of(conclusion, regions, stated).orElseGet(() -> subjects(stated));
    }

    private Subject subject(int domain) {
        return completions().encoding().domains().get(domain).subject();
    }

    private List<Subject> subjects(List<Integer> domains) {
        return domains.stream().map(this::subject).distinct().toList();
    }

    /** The same case before anything was stated of it. */
    private static CaseFile silent(CaseFile caseFile) {
        return new CaseFile(
                caseFile.id(),
                caseFile.policies(),
                List.of(Respondent.UNNAMED),
                Optional.empty(),
                Events.none(),
                TimeRulings.NONE,
                Map.of(),
                caseFile.findings(),
                Optional.empty(),
                caseFile.position());
    }

    private List<BitSet> regions(CaseFile caseFile, Respondent respondent, Setting setting) {
        return CaseRegions.of(completions().encoding(), evaluator, caseFile, respondent, setting.strictness());
    }

    private Completions completions() {
        if (completions == null) {
            completions = new Completions(evaluator);
        }
        return completions;
    }

    /** Of the facts that open clauses ask for, those on which by themselves the conclusion can turn. */
    private List<Missing> missing(Evaluation evaluation, List<BitSet> regions) {
        return evaluation.missing().stream()
                .filter(missing -> completions().matters(domainsOf(missing.subject()), regions))
                .toList();
    }

    private List<Integer> domainsOf(Subject subject) {
        var found = new ArrayList<Integer>();
        var domains = completions().encoding().domains();
        for (int domain = 0; domain < domains.size(); domain++) {
            if (domains.get(domain).subjects().contains(subject)) {
                found.add(domain);
            }
        }
        return found;
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
        return new Settling(told, isCut || ways.size() > MOST_WAYS);
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
        var domains = completions().encoding().domains();
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
        found.set.forEach((domain, answer) -> answers.add(
                Extents.answer(completions().encoding().domains().get(domain), answer, regions.get(domain))));
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
