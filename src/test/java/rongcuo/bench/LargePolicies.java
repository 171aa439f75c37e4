package rongcuo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.Problems;

/** Policies made up by chance, the same for the same size, that share their facts. */
final class LargePolicies {
    private static final int PREMISES = 9;
    private static final int GROUPS = 4;
    private static final int OF_GROUP = 25;

    private final Random random = new Random(2024);
    private final int facts;
    private final int clauses;

    private LargePolicies(int facts, int clauses) {
        this.facts = facts;
        this.clauses = clauses;
    }

    /** So many policies, made in a folder that is removed by the system. */
    static List<Policy> of(int facts, int clauses, int count) throws IOException {
        var folder = Files.createTempDirectory("rongcuo-bench");
        Files.createDirectory(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources/large.md"), "# 大型办法\n\n条文\n");
        var made = new LargePolicies(facts, clauses);
        Files.writeString(folder.resolve("vocabulary.yaml"), made.vocabulary());
        for (int number = 1; number <= count; number++) {
            Files.writeString(folder.resolve("large-" + number + ".yaml"), made.text(number));
        }
        var problems = new Problems();
        var library = PolicyLibrary.open(List.of(folder), problems);
        var policies = new ArrayList<Policy>();
        for (int number = 1; number <= count; number++) {
            policies.addAll(library.find("large-" + number));
        }
        if (policies.size() < count) {
            throw new IllegalStateException(problems.toString());
        }
        return policies;
    }

    private String vocabulary() {
        var text = new StringBuilder("facts:\n");
        for (int fact = 0; fact < facts; fact++) {
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

    private String text(int number) {
        var text = new StringBuilder();
        text.append("policy: large-")
                .append(number)
                .append("\nkind: tolerance\nversion: \"1\"\ntitle: 大型办法\n")
                .append("jurisdiction: {code: \"621023\", name: 某县, calendar: CN}\nstatus: draft\n")
                .append("effective: {judged-by: handling}\nsource: {file: sources/large.md, kind: full}\n");
        text.append("scope:\n").append(clauses("s", 1, "  "));
        text.append("premises:\n").append(clauses("p", PREMISES, "  "));
        text.append("circumstances:\n");
        for (int group = 0; group < GROUPS; group++) {
            text.append("  - {id: g")
                    .append(group)
                    .append(", article: 第一条, text: 条文, match: any, force: may, clauses: [\n");
            text.append(flow("g" + group, OF_GROUP)).append("  ]}\n");
        }
        text.append("exclusions:\n").append(clauses("x", clauses - 1 - PREMISES - GROUPS * OF_GROUP, "  "));
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
        int fact = random.nextInt(facts);
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
