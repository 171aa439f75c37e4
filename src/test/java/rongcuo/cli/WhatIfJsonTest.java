package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program prints as JSON satisfies the schemas that it publishes. */
class WhatIfJsonTest {
    @ParameterizedTest
    @CsvSource({"whatif, --any-fact, whatif", "whatif, --strict, whatif", "evaluate, --verify, evaluation"})
    void every_sample_satisfies_the_published_schema(String command, String option, String schema) throws IOException {
        var published = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("src/main/resources/rongcuo/schema", schema + ".json")));
        try (var samples = Files.list(Path.of("samples"))) {
            for (var sample : samples.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                var run = Program.run(List.of(command, option, "--format", "json", sample.toString()));
                assertThat(run.code()).as(sample.toString()).isZero();
                for (String line : run.out().lines().toList()) {
                    assertThat(published.validate(line, InputFormat.JSON))
                            .as(sample.toString())
                            .isEmpty();
                }
            }
        }
    }
}
