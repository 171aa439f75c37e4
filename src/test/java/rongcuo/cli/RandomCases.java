package rongcuo.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactId;
import rongcuo.fact.FactType;
import rongcuo.policy.Policy;

/**
 * Tables of cases made up by chance, as offices might have them at their worst, the same for the same seed: facts by
 * label, id or alias, sets as lists or a column a value, one fact in two columns, rows that name several policies or
 * none, and cells of every kind.
 */
final class RandomCases {
    private static final List<String> EMPTY = List.of(
            "", "", "", " ", "\u3000", "\u00A0", "\uFEFF", "\u2003", "'", "/", "-", "—", "无", "不详", "待查", "未知", "N/A");
    private static final List<String> BAD = List.of(
            "看情况",
            "约10万",
            "1.10101E+17",
            "2024-9-31",
            "？",
            "是否",
            "甲、乙",
            "等",
            "、",
            "=1+1",
            "'=1",
            "\u3000是",
            "是\u3000",
            "２０２４年３月５日",
            "2024-03",
            "1-5",
            "３",
            "-1",
            "99999999999",
            "不是",
            "是；否",
            "x\"y",
            "两\n行",
            "１２，３４５");
    private static final List<String> SEPARATORS =
            List.of("、", "、", "、", "，", "；", ",", ";", "|", "｜", "\n", "、 ", " 、");
    private static final List<String> IDS = List.of(
            "HC-%d",
            "HC-%d",
            "HC-%d",
            "HC-%d",
            "HC-%d",
            "'00%d",
            "1.10101E+17",
            "'1.1E+5",
            "=%d",
            "'=%d",
            "'-%d",
            "\u3000HC-%d",
            "１．１Ｅ＋１７",
            "",
            "\u3000",
            "\uFEFF",
            "合计",
            "合 计",
            "备注：略",
            "+%d");
    private static final List<String> IDENTITIES = List.of(
            "",
            "11010519491231002X",
            "110105194912310021",
            "\u3000110105194912310021",
            "110105194912310021\u3000",
            "'110105194912310021",
            "1.10105E+17",
            "１１０１０５１９４９１２３１００２１",
            "11010519491231002x",
            "\u2003110105194912310021",
            "abc");
    private static final List<String> NAMES =
            List.of("", "王某某", "张三、李四", "\u3000", "合计", "=x", "'=x", "[甲, 乙]", "{a: b}", "无", "不详", "王\n某", "x\u00A0");
    private static final List<String> DAYS = List.of(
            "",
            "",
            "",
            "\u3000",
            "2024-09-05",
            "2024/9/3",
            "2024年9月2日",
            "2024-9-31",
            "待查",
            "无",
            "未发生",
            "45000",
            "2024-09-05 10:00");

    private final Random random;
    private final List<Policy> policies;
    private final boolean isTame;
    private final List<Column> columns = new ArrayList<>();
    private final Set<FactId> given = new HashSet<>();

    private RandomCases(Random random, List<Policy> policies) {
        this.random = random;
        this.policies = policies;
        this.isTame = random.nextInt(3) > 0;
    }

    /** A column and what may stand in it. */
    private record Column(String heading, Content content) {}

    private interface Content {
        String cell(int row);
    }

    /**
     * A table in CSV.
     *
     * @param policies those whose facts have columns
     * @param namesPolicies whether rows name the policies they are judged under
     */
    static String of(Random random, List<Policy> policies, boolean namesPolicies, int rows) {
        var table = new RandomCases(random, policies);
        table.addColumns(namesPolicies);
        return table.text(rows);
    }

    private void addColumns(boolean namesPolicies) {
        columns.add(new Column(
                "案号",
                row -> oneOf(isTame && random.nextInt(40) > 0 ? IDS.subList(0, 4) : IDS)
                        .replace("%d", "" + row)));
        if (namesPolicies) {
            columns.add(new Column("适用办法", row -> policyCell()));
        }
        if (random.nextBoolean()) {
            columns.add(new Column("姓名", row -> oneOf(NAMES)));
        }
        if (random.nextInt(3) == 0) {
            columns.add(new Column(
                    "身份证号", row -> oneOf(random.nextInt(isTame ? 10 : 2) > 0 ? IDENTITIES.subList(0, 2) : IDENTITIES)));
        }
        if (random.nextInt(4) == 0) {
            columns.add(new Column("managed-by", row -> oneOf(NAMES)));
        }
        columns.add(new Column("经办人", row -> oneOf(NAMES)));
        for (var policy : policies) {
            var facts = new ArrayList<>(policy.terms().vocabulary().facts());
            Collections.shuffle(facts, random);
            int most = random.nextInt(3) == 0 ? facts.size() : 3 + random.nextInt(20);
            facts.stream().limit(most).forEach(this::addColumns);
            for (var event : policy.terms().vocabulary().events()) {
                if (random.nextInt(8) == 0) {
                    addOnce(new Column(
                            event.label().chinese(), row -> random.nextInt(isTame ? 90 : 20) == 0 ? oneOf(DAYS) : ""));
                }
            }
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(columns, random);
        }
    }

    private void addColumns(FactDeclaration fact) {
        if (!given.add(fact.id())) {
            return;
        }
        String heading = fact.label().chinese();
        double likelihood = random.nextInt(isTame ? 30 : 6) == 0 ? 0.05 : 0;
        Content content = row -> random.nextDouble() < likelihood ? oneOf(BAD) : value(fact);
        Content seldom = row -> random.nextInt(40) == 0 ? content.cell(row) : "";
        if (fact.type() instanceof FactType.SetType set && random.nextInt(3) == 0) {
            for (var value : set.values()) {
                if (random.nextInt(4) > 0) {
                    addOnce(new Column(
                            heading + "：" + value.label().chinese(),
                            row -> random.nextInt(isTame ? 900 : 90) == 0
                                    ? oneOf(BAD)
                                    : oneOf(List.of("是", "否", "√", "", "不详", "1", "0"))));
                }
            }
            if (random.nextInt(4) == 0) {
                addOnce(new Column(heading, seldom));
            }
            return;
        }
        addOnce(new Column(random.nextInt(5) == 0 ? fact.id().value() : heading, content));
        if (random.nextInt(8) == 0) {
            addOnce(new Column(fact.id().value(), seldom));
        }
        if (random.nextInt(8) == 0 && !fact.aliases().isEmpty()) {
            addOnce(new Column(oneOf(fact.aliases()), seldom));
        }
    }

    private void addOnce(Column column) {
        if (columns.stream().noneMatch(other -> other.heading().equals(column.heading()))) {
            columns.add(column);
        }
    }

    private String policyCell() {
        var cell = new StringBuilder(oneOf(policies).id());
        if (random.nextInt(4) == 0) {
            cell.append(random.nextInt(20) == 0 ? oneOf(SEPARATORS) : "、")
                    .append(oneOf(policies).id());
        }
        return switch (random.nextInt(60)) {
            case 0 -> "某某办法";
            case 1 -> "";
            case 2 -> "\u3000";
            case 3 -> oneOf(policies).title().chinese();
            case 4 -> cell + "、某某办法";
            case 5 -> oneOf(policies).reference();
            default -> cell.toString();
        };
    }

    private String value(FactDeclaration fact) {
        if (random.nextInt(6) == 0) {
            return random.nextInt(isTame ? 40 : 6) == 0 ? oneOf(EMPTY) : oneOf(List.of("", "", "不详", "\u3000"));
        }
        var type = fact.type();
        if (type instanceof FactType.TruthType) {
            return random.nextInt(isTame ? 200 : 10) == 0
                    ? oneOf(List.of("√", "×", "有", "无", " 是", "是 "))
                    : oneOf(List.of("是", "否"));
        }
        if (type instanceof FactType.SetType set) {
            return list(set);
        }
        if (type instanceof FactType.Listed listed) {
            String word = word(listed);
            return random.nextInt(isTame ? 200 : 40) == 0 ? word + oneOf(List.of("或", "、", "/")) + word(listed) : word;
        }
        if (type instanceof FactType.DateType) {
            return random.nextInt(isTame ? 100 : 20) == 0
                    ? oneOf(DAYS)
                    : "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
        }
        return random.nextInt(isTame ? 60 : 12) == 0
                ? oneOf(List.of("5.5", "1万", "不少于3", "3-5", "30%", "1,000", "100"))
                : oneOf(List.of("1", "2", "5", "12", "３"));
    }

    private String list(FactType.SetType set) {
        var list = new StringBuilder(word(set));
        for (int i = random.nextInt(4); i > 0; i--) {
            list.append(oneOf(SEPARATORS)).append(word(set));
        }
        return switch (random.nextInt(isTame ? 300 : 60)) {
            case 0 -> list + "等";
            case 1 -> list + "、";
            case 2 -> "、" + list;
            case 3 -> list + "、无";
            case 4 -> list + "、不详";
            case 5 -> list + "、某某";
            case 6 -> "无";
            case 7 -> list + "、、" + word(set);
            case 8 -> list + "、" + list;
            case 9 -> "非" + list;
            case 10 -> list + "、等";
            default -> list.toString();
        };
    }

    private String word(FactType.Listed listed) {
        var value = oneOf(listed.values());
        return switch (random.nextInt(isTame ? 60 : 12)) {
            case 0 -> isTame ? value.label().chinese() : value.id();
            case 1 -> value.words().isEmpty() ? value.id() : oneOf(value.words());
            case 2 -> value.label().english();
            default -> value.label().chinese();
        };
    }

    private String text(int rows) {
        var text = new StringBuilder();
        line(text, columns.stream().map(Column::heading).toList());
        var earlier = new ArrayList<List<String>>();
        for (int row = 0; row < rows; row++) {
            var cells = new ArrayList<String>();
            for (var column : columns) {
                // Most rows are like one before, as they are where thousands say the same.
                boolean isLike = !earlier.isEmpty() && random.nextInt(3) > 0;
                cells.add(
                        isLike
                                ? oneOf(earlier).get(cells.size())
                                : column.content().cell(row));
            }
            if (earlier.size() < 8) {
                earlier.add(List.copyOf(cells));
            }
            switch (random.nextInt(60)) {
                case 0 -> cells.add("多出");
                case 1 -> cells.add("");
                case 2, 3 ->
                    cells.subList(random.nextInt(cells.size()), cells.size()).clear();
                case 4 -> Collections.fill(cells, "");
                default -> {
                    // As wide as the headings.
                }
            }
            line(text, cells);
        }
        line(text, List.of("合计", "" + rows));
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean isQuoted = cell.matches("(?s).*[\",\\n].*") || random.nextInt(30) == 0;
            text.append(i == 0 ? "" : ",").append(isQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        text.append("\r\n");
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
