package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.fact.FactType;
import rongcuo.reading.PolicyLibrary;
import rongcuo.screening.Screening.Keeping;
import rongcuo.source.Language;
import rongcuo.source.Problems;

/** A row function that was sent to another machine writes there what {@code screen} writes here. */
class RowFunctionTest {
    private static final LocalDate TUE_2024_10_08 = LocalDate.of(2024, 10, 8);
    private static final int ROWS = 600;

    @TempDir
    Path folder;

    private Path elsewhere = Path.of("");
    private Path temporary = Path.of("");

    @BeforeEach
    void thereIsAnotherMachine() throws IOException {
        elsewhere = Files.createDirectory(folder.resolve("别处"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    private static Call call(List<String> arguments) {
        var spec = CommandSpec.create();
        Options.declareShared(spec);
        new ScreenCommand().declare(spec);
        var surroundings = new Surroundings(
                new StringBuilder(),
                new StringBuilder(),
                new ByteArrayInputStream(new byte[0]),
                Map.of(),
                Optional.empty(),
                TUE_2024_10_08,
                Surroundings.Terminal.ABSENT,
                Surroundings.Terminal.ABSENT,
                () -> 0);
        var parsed = new CommandLine(spec).parseArgs(arguments.toArray(new String[0]));
        return new Call(parsed, surroundings, Language.CHINESE);
    }

    /** The table, with cases of all shipped policies, of which some say what cannot be. */
    private Path table() throws IOException {
        var library = PolicyLibrary.open(List.of(Path.of("policies")), new Problems());
        var vocabulary = library.terms().vocabulary();
        var text = new StringBuilder("某县台账\n案件编号,姓名,适用办法,备注");
        vocabulary
                .events()
                .forEach(event -> text.append(',').append(event.label().chinese()));
        vocabulary.facts().forEach(fact -> text.append(',').append(fact.label().chinese()));
        text.append('\n');
        var random = new SplittableRandom(7);
        for (int row = 0; row < ROWS; row++) {
            if (row % 97 == 50) {
                text.append("合计,,\n\n");
                continue;
            }
            text.append(row % 11 == 0 ? "" : "HC-" + row).append(",王某某,");
            text.append(pick(library.ids(), random)).append(row % 31 == 3 ? "、zigui" : "");
            text.append(row % 41 == 5 ? "no-such" : "").append(",\"一,\"\"二\"\"\n=三\"");
            boolean isDated = row % 3 == 0;
            for (var event : vocabulary.events()) {
                boolean isTold = isDated && random.nextInt(3) == 0;
                text.append(',').append(isTold ? day(event.id().value().length(), random) : "");
            }
            for (var fact : vocabulary.facts()) {
                text.append(',').append(random.nextInt(3) == 0 ? "" : value(fact.type(), random));
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve("台账.csv"), text, StandardCharsets.UTF_8);
    }

    private static String day(int month, SplittableRandom random) {
        return "2024-" + (1 + month % 9) + "-" + (1 + random.nextInt(30));
    }

    private static String value(FactType type, SplittableRandom random) {
        if (random.nextInt(2000) == 0) {
            return "说不清";
        }
        if (type instanceof FactType.TruthType) {
            return random.nextInt(4) == 0 ? "是" : "否";
        }
        if (type instanceof FactType.Listed listed) {
            return pick(listed.values(), random).label().chinese().replace(',', '，');
        }
        return type instanceof FactType.DateType ? day(2, random) : "" + random.nextInt(1, 4);
    }

    private static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Sends the function of a call and the rows of its table, and checks what comes back. */
    private void assertSame(List<String> options, RowFunction.Format format) throws Exception {
        var arguments = new ArrayList<>(List.of("screen", table().toString()));
        arguments.addAll(options);
        var result = folder.resolve(format == RowFunction.Format.CSV ? "结果.csv" : "结果.jsonl");
        arguments.addAll(List.of("-o", result.toString()));
        var screened = Program.run(arguments);
        assertThat(screened.code()).as(screened.err()).isEqualTo(ExitCode.PARTLY.code());

        var function = folder.resolve("function");
        var rows = folder.resolve("rows");
        try (var tables = ScreenedTables.of(call(arguments.subList(1, arguments.size())))) {
            var table = tables.tables(Keeping.LISTS).get(0);
            var sent = RowFunction.of(call(arguments.subList(1, arguments.size())), table.header(), format);
            Files.write(function, serialised(sent));
            Files.write(rows, serialised(rows(table).toArray()));
        }
        System.out.println("a row function takes " + Files.size(function) + " bytes");
        assertThat(Files.size(function)).isLessThan(200_000);

        apply(function, rows);
        assertThat(elsewhere.resolve("result")).hasSameBinaryContentAs(result);
        assertThat(elsewhere.resolve("rejected")).hasSameBinaryContentAs(folder.resolve("结果.问题行.csv"));
        assertThat(temporary).isEmptyDirectory();
    }

    private static List<AppliedElsewhere.SentRow> rows(ScreenedTable table) {
        var rows = new ArrayList<AppliedElsewhere.SentRow>();
        try (var source =
                table.table().records(table.table().after(table.header().row()))) {
            for (var portion = source.next(); portion.isPresent(); portion = source.next()) {
                var block = portion.get().rows().orElseThrow();
                for (int i = 0; i < block.rows(); i++) {
                    var row = block.row(i);
                    rows.add(new AppliedElsewhere.SentRow(row.number(), new ArrayList<>(row.cells())));
                }
            }
        }
        return rows;
    }

    private static byte[] serialised(Object value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    /** In a virtual machine of its own, from a folder without policies. */
    private void apply(Path function, Path rows) throws Exception {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                absolute(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))),
                AppliedElsewhere.class.getName(),
                function.toString(),
                rows.toString(),
                "result",
                "rejected");
        var log = folder.resolve("log");
        var process = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static String absolute(String classPath) {
        var parts = new ArrayList<String>();
        for (String part : classPath.split(java.io.File.pathSeparator, -1)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, parts);
    }

    @Test
    void every_row_comes_to_the_same_lines_elsewhere() throws Exception {
        assertSame(List.of(), RowFunction.Format.CSV);
    }

    @Test
    void whole_evaluations_are_the_same_elsewhere() throws Exception {
        assertSame(List.of("--strict", "--within", "9", "--known-on", "2024-06-01"), RowFunction.Format.JSON_LINES);
    }

    @Test
    void what_the_call_names_goes_along() throws Exception {
        var own = Files.createDirectory(folder.resolve("own"));
        String huachi = Files.readString(Path.of("policies", "huachi.yaml"));
        Files.writeString(own.resolve("parent.yaml"), huachi.replace("policy: huachi", "policy: parent"));
        Files.writeString(own.resolve("child.yaml"), """
                policy: child
                extends: [parent]
                version: "2"
                title: 某县办法
                """);
        var map = Files.writeString(folder.resolve("map.yaml"), "备注: case\n案件编号: ''\n");
        var options = List.of(
                "-p",
                own.resolve("child.yaml").toString(),
                "-p",
                "jiaozuo",
                "--as-of",
                "2024-05-06",
                "--map-file",
                map.toString(),
                "--map",
                "姓名=");
        assertSame(options, RowFunction.Format.CSV);
    }
}
