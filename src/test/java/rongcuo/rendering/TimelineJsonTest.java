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

class TimelineJsonTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/deadlines");

    private static Schema schema() throws IOException {
        try (var stream = TimelineJson.class.getResourceAsStream("/rongcuo/schema/deadlines.json")) {
            assertThat(stream).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    @Test
    void every_timeline_that_the_program_prints_satisfies_the_published_schema() throws IOException {
        var schema = schema();
        int lines = 0;
        try (var folders = Files.newDirectoryStream(GOLDEN)) {
            for (var folder : folders) {
                for (String line : Files.readAllLines(folder.resolve("out"))) {
                    if (line.startsWith("{")) {
                        assertThat(schema.validate(line, InputFormat.JSON))
                                .as(folder.toString())
                                .isEmpty();
                        lines++;
                    }
                }
            }
        }
        assertThat(lines).isGreaterThan(6);
    }

    @Test
    void the_schema_refuses_what_is_no_timeline() throws IOException {
        assertThat(schema().validate("{\"schema\":\"rongcuo.deadlines/1\"}", InputFormat.JSON))
                .isNotEmpty();
    }
}
