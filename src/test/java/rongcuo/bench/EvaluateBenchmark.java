package rongcuo.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.evaluation.Subject;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.source.Problems;

/** What one case costs under huachi, warm, on one core. {@code scripts/bench-evaluate} runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class EvaluateBenchmark {
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);

    private final Setting setting = new Setting(TUE_2024_10_08, TUE_2024_10_08, Optional.empty(), Strictness.ORDINARY);
    private Evaluator evaluator;
    private CaseFile caseFile;
    private Respondent respondent;
    private byte[] truths;

    @Setup
    public void readPolicyAndCase() {
        var problems = new Problems();
        var library = PolicyLibrary.open(List.of(Path.of("policies")), problems);
        evaluator = Evaluator.of(library.find("huachi").get(0));
        var text = TextFile.read(Path.of("samples/huachi-livestock-market.yaml"), problems)
                .orElseThrow();
        caseFile = CaseReader.of(library, problems).read(text.source()).get(0);
        respondent = caseFile.respondents().get(0);
        truths = evaluator.leafTruths(caseFile, respondent, Strictness.ORDINARY);
    }

    /** The conclusion and the ids of the clauses that match, exclude and stay open, the facts being looked up. */
    @Benchmark
    public void conclusionWithClauseLists(Blackhole sink) {
        var judged = evaluator.program().judge(truths);
        sink.consume(judged.verdict());
        sink.consume(judged.matched());
        sink.consume(judged.excluded());
        sink.consume(judged.undecided());
    }

    /** Looking up in a case what the policy asks for. */
    @Benchmark
    public byte[] lookingUpTheFacts() {
        return evaluator.leafTruths(caseFile, respondent, Strictness.ORDINARY);
    }

    /** The truth of every clause with one smallest set of facts for each, the facts being looked up. */
    @Benchmark
    public List<List<Subject>> truthAndBecauseOfEveryClause() {
        return evaluator.because(evaluator.program().judge(truths));
    }

    /** All of it, from the case to the evaluation that is printed. */
    @Benchmark
    public Evaluation wholeEvaluation() {
        return evaluator.evaluate(caseFile, respondent, setting);
    }
}
