package rongcuo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rongcuo.analysis.CoverageSurvey;
import rongcuo.analysis.TestCoverage.Standing;
import rongcuo.analysis.Trial;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Strictness;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.Problems;

/**
 * What it costs to find out what tests show of a made-up policy of 200 facts and 150 clauses, and to draft them. Prints
 * one line a figure.
 */
public final class CoverageBenchmark {
    private static final int FACTS = 200;
    private static final int CLAUSES = 150;

    private final Random random = new Random(2024);

    private CoverageBenchmark() {}

    /** Makes the policy anew in a folder that is removed by the system. */
    public static void main(String[] arguments) throws IOException {
        var evaluator = Evaluator.of(new CoverageBenchmark().policy());
        var survey = timed("encoding", () -> new CoverageSurvey(evaluator));
        var none = timed("proofs for all obligations, no tests", () -> survey.coverage(List.of()));
        System.out.printf(
                "obligations: %d, of which impossible: %d%n", none.findings().size(), none.count(Standing.INFEASIBLE));
        var drafted = timed("drafting", () -> survey.complete(List.of()));
        var trials = new ArrayList<Trial>();
        for (var draft : drafted.tests()) {
            trials.add(new Trial(draft.caseFile().id(), draft.caseFile(), Respondent.UNNAMED, Strictness.ORDINARY));
        }
        System.out.printf("drafted cases: %d%n", trials.size());
        var all = timed("coverage by the drafted cases", () -> new CoverageSurvey(evaluator).coverage(trials));
        System.out.printf("coverage: %d%%%n", all.percent());
    }

    private interface Work<T> {
        T done();
    }

    private static <T> T timed(String what, Work<T> work) {
        long start = System.nanoTime();
        T done = work.done();
        System.out.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
        return done;
    }

    private Policy policy() throws IOException {
        var folder = Files.createTempDirectory("rongcuo-bench");
        Files.createDirectory(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources/large.md"), "# 大型办法\n\n条文\n");
        Files.writeString(folder.resolve("vocabulary.yaml"), vocabulary());
        Files.writeString(folder.resolve("large.yaml"), text());
        var problems = new Problems();
        var found = PolicyLibrary.open(List.of(folder), problems).find("large");
        if (found.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return found.get(0);
    }

    private static String vocabulary() {
        var text = new StringBuilder("facts:\n");
        for (int fact = 0; fact < FACTS; fact++) {
            text.append("  f").append(fact).append(": {label: 事实").append(fact);
            switch (kind(fact)) {
                case 0 ->
                    text.append(", type: level, values: [none, minor, major, extreme], ")
                            .append("labels: {none: 无, minor: 小, major: 大, extreme: 极大}");
                case 1 -> text.append(", type: number, min: 0, max: 100");
                case 2 -> text.append(", type: set, values: [a, b, c], labels: {a: 甲, b: 乙, c: 丙}");
                default -> text.append(", type: boolean");
            }
            text.append("}\n");
        }
        return text.toString();
    }

    /** 0 a level, 1 a number, 2 a set, else yes or no. */
    private static int kind(int fact) {
        return fact % 20 < 3 ? 0 : fact % 20 == 3 ? 1 : fact % 20 == 4 ? 2 : 3;
    }

    private String text() {
        var text = new StringBuilder();
        text.append("policy: large\nkind: tolerance\nversion: \"1\"\ntitle: 大型办法\n")
                .append("jurisdiction: {code: \"621023\", name: 某县, calendar: CN}\nstatus: draft\n")
                .append("effective: {judged-by: handling}\nsource: {file: sources/large.md, kind: full}\n");
        text.append("scope:\n").append(clauses("s", 1, "  "));
        text.append("premises:\n").append(clauses("p", 9, "  "));
        text.append("circumstances:\n");
        for (int group = 0; group < 4; group++) {
            text.append("  - {id: g")
                    .append(group)
                    .append(", article: 第一条, text: 条文, match: any, force: may, clauses: [\n");
            text.append(flow("g" + group, 25)).append("  ]}\n");
        }
        text.append("exclusions:\n").append(clauses("x", CLAUSES - 110, "  "));
        return text.toString();
    }

    private String clauses(String prefix, int count, String indent) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(indent).append("- ").append(clause(prefix + "." + i)).append('\n');
        }
        return text.toString();
    }

    private String flow(String prefix, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("    ").append(clause(prefix + "." + i)).append(",\n");
        }
        return text.toString();
    }

    private String clause(String id) {
        var parts = new ArrayList<String>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            parts.add(random.nextInt(4) == 0 ? "{any: [" + leaf() + ", " + leaf() + "]}" : leaf());
        }
        return "{id: \"" + id + "\", article: 第一条, label: 条款, text: 条文, when: {all: [" + String.join(", ", parts)
                + "]}}";
    }

    private String leaf() {
        int fact = random.nextInt(FACTS);
        String name = "f" + fact;
        return switch (kind(fact)) {
            case 0 ->
                "{" + name + ": {at-least: "
                        + List.of("minor", "major", "extreme").get(random.nextInt(3)) + "}}";
            case 1 -> "{" + name + ": {at-most: " + (1 + random.nextInt(99)) + "}}";
            case 2 -> "{" + name + ": {has: " + List.of("a", "b", "c").get(random.nextInt(3)) + "}}";
            default -> random.nextInt(4) == 0 ? "{not: " + name + "}" : name;
        };
    }
}
