package rongcuo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import rongcuo.evaluation.Evaluator;
import rongcuo.fact.FactDeclaration;
import rongcuo.fact.FactType;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.Problems;

/**
 * A table of cases for measurements, the same for the same size: 65 columns, all facts that huachi's deciding clauses
 * ask for, one cell in ten unknown, one in twenty quoted, Chinese text. {@code scripts/bench-screen} makes it.
 */
public final class BenchTable {
    private static final int COLUMNS = 65;
    private static final int ROWS_A_BLOCK = 1000;
    private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴");
    private static final List<String> UNITS =
            List.of("县发展和改革局", "县住房和城乡建设局", "城关镇人民政府", "县农业农村局", "县交通运输局", "县财政局", "开发区管理委员会");
    private static final List<String> POSTS = List.of("局长", "副局长", "镇长", "副镇长", "主任", "科长", "科员", "站长");
    private static final List<String> PHRASES = List.of(
            "在推进重点项目建设过程中",
            "为化解历史遗留问题",
            "经集体研究决定",
            "先行先试",
            "未造成重大损失",
            "及时采取补救措施",
            "程序存在瑕疵",
            "群众反映强烈",
            "主动说明情况并配合调查",
            "因政策调整",
            "未谋取私利",
            "按照上级部署");

    private final List<FactDeclaration> facts;

    private final int unknownInTen;

    private BenchTable(List<FactDeclaration> facts, int unknownInTen) {
        this.facts = facts;
        this.unknownInTen = unknownInTen;
    }

    /** The table of a policy folder's huachi. */
    public static BenchTable of(Path policies) {
        var policy = PolicyLibrary.open(List.of(policies), new Problems())
                .find("huachi")
                .get(0);
        var asked = new LinkedHashSet<FactDeclaration>();
        for (var subject : Evaluator.of(policy).subjects()) {
            subject.factId().flatMap(policy.terms().vocabulary()::fact).ifPresent(asked::add);
        }
        return new BenchTable(List.copyOf(asked), 1);
    }

    /**
     * Writes a table.
     *
     * @param args the file to be written, the number of rows, and perhaps the charset, the delimiter and how many cells
     *     in ten are unknown
     */
    public static void main(String[] args) throws IOException {
        var charset = args.length > 2 ? Charset.forName(args[2]) : StandardCharsets.UTF_8;
        String delimiter = args.length > 3 ? args[3] : ",";
        int unknownInTen = args.length > 4 ? Integer.parseInt(args[4]) : 1;
        new BenchTable(of(Path.of("policies")).facts, unknownInTen)
                .write(Path.of(args[0]), Integer.parseInt(args[1]), charset, delimiter);
    }

    void write(Path file, int rows, Charset charset, String delimiter) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
            line(headings(), delimiter, out);
            for (int block = 0; block * ROWS_A_BLOCK < rows; block++) {
                // A seed a block: a longer table begins as a shorter one.
                var random = new SplittableRandom(20_240_305L + block);
                for (int row = block * ROWS_A_BLOCK; row < Math.min(rows, (block + 1) * ROWS_A_BLOCK); row++) {
                    line(cells(row, random), delimiter, out);
                }
            }
        }
    }

    private static void line(List<String> cells, String delimiter, Appendable out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : delimiter).append(cells.get(i));
        }
        out.append("\r\n");
    }

    List<String> headings() {
        var headings = new ArrayList<>(List.of("案件编号", "姓名", "所在单位", "职务", "简要情况"));
        facts.forEach(fact -> headings.add(fact.label().chinese()));
        while (headings.size() < COLUMNS) {
            headings.add("备用栏" + (headings.size() + 1));
        }
        return headings;
    }

    private List<String> cells(int row, SplittableRandom random) {
        var cells = new ArrayList<String>(COLUMNS);
        cells.add("HC-" + (2_000_000 + row));
        cells.add(pick(SURNAMES, random) + "某某");
        cells.add(pick(UNITS, random));
        cells.add(pick(POSTS, random));
        cells.add(pick(PHRASES, random) + "，" + pick(PHRASES, random) + "。");
        for (var fact : facts) {
            cells.add(random.nextInt(10) < unknownInTen ? unknown(random) : value(fact.type(), random));
        }
        while (cells.size() < COLUMNS) {
            cells.add(remark(cells.size(), random));
        }
        cells.replaceAll(cell -> random.nextInt(20) == 0 ? "\"" + cell + "\"" : cell);
        return cells;
    }

    /** What tables hold beside facts: numbers, days, words, sentences. */
    private static String remark(int column, SplittableRandom random) {
        return switch (column % 4) {
            case 0 -> Integer.toString(random.nextInt(10_000));
            case 1 -> "2024-" + (1 + random.nextInt(12)) + "-" + (1 + random.nextInt(28));
            case 2 -> pick(POSTS, random);
            default -> pick(PHRASES, random);
        };
    }

    private static String unknown(SplittableRandom random) {
        return random.nextBoolean() ? "" : "不详";
    }

    /** Mostly what speaks for a case, so that every conclusion is reached. */
    private static String value(FactType type, SplittableRandom random) {
        if (type instanceof FactType.TruthType) {
            return random.nextInt(4) == 0 ? "是" : "否";
        }
        if (type instanceof FactType.SetType set) {
            var words = new LinkedHashSet<String>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                words.add(set.values()
                        .get(random.nextInt(set.values().size()))
                        .label()
                        .chinese());
            }
            return String.join("、", words);
        }
        if (type instanceof FactType.Listed listed) {
            return listed.values()
                    .get(random.nextInt(listed.values().size()))
                    .label()
                    .chinese();
        }
        return type instanceof FactType.DateType ? "2024-03-0" + (1 + random.nextInt(9)) : "" + random.nextInt(10);
    }

    private static String pick(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
