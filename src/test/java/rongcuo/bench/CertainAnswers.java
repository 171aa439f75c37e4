package rongcuo.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import rongcuo.analysis.Adjudicator;
import rongcuo.casefile.CaseFile;
import rongcuo.evaluation.Conclusion;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.source.Problems;

/**
 * What a certain answer costs where the truths of the clauses leave a doubt: the samples under huachi with facts left out
 * by chance, judged by the clauses alone, with every completion, and with what would settle them. {@code
 * scripts/bench-analysis} runs it.
 */
public final class CertainAnswers {
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final Setting SETTING =
            new Setting(TUE_2024_10_08, TUE_2024_10_08, Optional.empty(), Strictness.ORDINARY);
    private static final int CASES = 200;
    private static final int ROUNDS = 9;

    private CertainAnswers() {}

    /** @param args the samples */
    public static void main(String[] args) {
        var problems = new Problems();
        var library = PolicyLibrary.open(List.of(Path.of("policies")), problems);
        var evaluator = Evaluator.of(library.find("huachi").get(0));
        var whole = new ArrayList<CaseFile>();
        for (String sample : args) {
            var text = TextFile.read(Path.of(sample), problems).orElseThrow();
            whole.addAll(CaseReader.of(library, problems).read(text.source()));
        }
        for (double unknown : new double[] {0.1, 0.3}) {
            var cases = undetermined(whole, evaluator, unknown);
            var adjudicator = new Adjudicator(evaluator);
            double byClauses = micros(
                    cases, one -> evaluator.evaluate(one, one.respondents().get(0), SETTING));
            double certain = micros(
                    cases, one -> adjudicator.conclude(one, one.respondents().get(0), SETTING));
            double settled = micros(
                    cases, one -> adjudicator.evaluate(one, one.respondents().get(0), SETTING));
            System.out.printf(
                    "%.0f %% unknown: a case by its clauses %.0f us, the certain answer %.0f us more, what settles it"
                            + " %.1f ms more%n",
                    unknown * 100, byClauses, certain - byClauses, (settled - certain) / 1000);
        }
    }

    private static List<CaseFile> undetermined(List<CaseFile> whole, Evaluator evaluator, double unknown) {
        var random = new Random(20241008);
        var cases = new ArrayList<CaseFile>();
        while (cases.size() < CASES) {
            var less = without(whole.get(random.nextInt(whole.size())), unknown, random);
            var evaluation = evaluator.evaluate(less, less.respondents().get(0), SETTING);
            if (evaluation.conclusion() == Conclusion.UNDETERMINED) {
                cases.add(less);
            }
        }
        return cases;
    }

    private static CaseFile without(CaseFile whole, double unknown, Random random) {
        var facts = new LinkedHashMap<>(whole.facts());
        facts.keySet().removeIf(fact -> random.nextDouble() < unknown);
        return new CaseFile(
                whole.id(),
                whole.policies(),
                whole.respondents(),
                whole.summary(),
                whole.events(),
                whole.rulings(),
                facts,
                whole.findings(),
                whole.determination(),
                whole.position());
    }

    private interface Judging {
        Object of(CaseFile caseFile);
    }

    /** The middle one of some rounds, after as many to warm up. */
    private static double micros(List<CaseFile> cases, Judging judging) {
        var rounds = new ArrayList<Double>();
        int held = 0;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long from = System.nanoTime();
            for (var caseFile : cases) {
                held += System.identityHashCode(judging.of(caseFile)) & 1;
            }
            if (round >= ROUNDS) {
                rounds.add((System.nanoTime() - from) / 1000.0 / cases.size());
            }
        }
        if (held < 0) {
            throw new IllegalStateException("never: keeps what was judged alive");
        }
        rounds.sort(Double::compare);
        return rounds.get(ROUNDS / 2);
    }
}
