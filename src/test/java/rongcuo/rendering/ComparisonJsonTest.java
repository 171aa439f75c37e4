package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code compare} prints as JSON is what the published schemas say. */
class ComparisonJsonTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/compare");

    @Test
    void a_comparison_satisfies_the_published_schema() throws IOException {
        var schema = schema("comparison");
        for (String run : new String[] {"json", "cases-json"}) {
            assertThat(schema.validate(printed(run), InputFormat.JSON)).as(run).isEmpty();
        }
    }

    @Test
    void a_matrix_satisfies_the_published_schema() throws IOException {
        assertThat(schema("comparison-matrix").validate(printed("all-json"), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_schema_refuses_what_is_no_comparison() throws IOException {
        assertThat(schema("comparison").validate(printed("all-json"), InputFormat.JSON))
                .isNotEmpty();
        String unknown = printed("json").replace("\"proof\":\"complete\"", "\"proof\":\"perhaps\"");
        assertThat(schema("comparison").validate(unknown, InputFormat.JSON)).isNotEmpty();
    }

    private static String printed(String run) throws IOException {
        return Files.readString(GOLDEN.resolve(run).resolve("out"));
    }

    private static Schema schema(String name) throws IOException {
        try (var stream = ComparisonJson.class.getResourceAsStream("/rongcuo/schema/" + name + ".json")) {
            assertThat(stream).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
