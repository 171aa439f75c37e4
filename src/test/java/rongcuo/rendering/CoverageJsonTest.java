package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import rongcuo.cli.Program;

class CoverageJsonTest {
    private static Schema schema() throws IOException {
        try (var stream = CoverageJson.class.getResourceAsStream("/rongcuo/schema/coverage.json")) {
            assertThat(stream).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    @Test
    void the_coverage_of_every_shipped_policy_satisfies_the_published_schema() throws IOException {
        var schema = schema();
        var lines = Program.run(List.of("policy", "coverage", "--format", "json"))
                .out()
                .lines()
                .toList();
        assertThat(lines)
                .hasSizeGreaterThan(5)
                .allSatisfy(line ->
                        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }

    @Test
    void the_schema_refuses_what_is_no_coverage() throws IOException {
        assertThat(schema().validate("{\"schema\":\"rongcuo.coverage/1\"}", InputFormat.JSON))
                .isNotEmpty();
    }
}
