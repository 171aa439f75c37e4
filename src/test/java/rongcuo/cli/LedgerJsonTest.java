package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands on ledgers print as JSON satisfies the schemas that the program publishes. */
class LedgerJsonTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String LEDGER = "src/test/resources/golden/shared/ledger";
    private static final String BARE = LEDGER + "-bare";
    private static final String KEYS = "src/test/resources/golden/shared/keys/";

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("src/main/resources/rongcuo/schema", name + ".json")));
    }

    private static List<String> printed(String command) {
        var run = Program.run(List.of(command.split(" ")));
        assertThat(run.out()).as(run.err()).isNotEmpty();
        return run.out().lines().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "record, records show 25 -f json --records " + LEDGER,
        "record, records show 25 -f json --mask --records " + LEDGER,
        "record, records show 29 -f json --records " + LEDGER,
        "record, records show 30 -f json --mask --records " + LEDGER,
        "record, records export --records " + LEDGER,
        "record, decide samples/huachi-square-paving.yaml --dry-run --disposition refused --by 县委 --on 2024-10-08 -f json",
        "listed-record, records list -f json --records " + LEDGER,
        "listed-record, records list -f json --mask --records " + LEDGER,
        "listed-record, records list -f json --records " + LEDGER + "-redacted",
        "proof, records prove 2 --records " + BARE,
        "proof, records prove 0 --checkpoint " + KEYS + "checkpoint-2.txt --records " + BARE,
        "proof, records prove --against " + KEYS + "checkpoint-2.txt --records " + BARE
    })
    void every_line_satisfies_the_published_schema(String name, String command) throws IOException {
        var schema = schema(name);
        for (String line : printed(command)) {
            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sound-json",
                "changed-json",
                "cut-json",
                "forged-json",
                "proof-json",
                "proof-changed-json",
                "proof-other-checkpoint"
            })
    void every_verification_satisfies_the_published_schema(String golden) throws IOException {
        String out = Files.readString(
                GOLDEN.resolve("records-verify").resolve(golden).resolve("out"));
        assertThat(schema("verification").validate(out, InputFormat.JSON))
                .as(out)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "listed-record", "proof", "verification"})
    void a_schema_refuses_what_has_nothing_but_its_name(String name) throws IOException {
        assertThat(schema(name).validate("{\"schema\":\"rongcuo." + name + "/1\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "record, records show 25 -f json --records " + LEDGER,
        "listed-record, records list -f json --records " + LEDGER,
        "proof, records prove 2 --records " + BARE,
        "verification, records verify -f json --records " + BARE
    })
    void a_schema_refuses_a_key_that_it_does_not_know(String name, String command) throws IOException {
        String line = printed(command).get(0);
        String more = line.substring(0, line.length() - 1) + ",\"more\":1}";
        assertThat(schema(name).validate(more, InputFormat.JSON)).isNotEmpty();
    }
}
