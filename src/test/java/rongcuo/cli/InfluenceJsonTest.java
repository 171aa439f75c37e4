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
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code policy prove} prints as JSON satisfies the schema that the program publishes. */
class InfluenceJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "huachi",
                "jiaozuo",
                "jiaozuo-incentive",
                "anliu --policies src/test/resources/golden/shared/properties",
                "jiaozuo --fact loss-severity --fact subject --fact context",
                "huachi --fact law-violation --never-matters",
                "youxian-six-conditions"
            })
    void every_outcome_satisfies_the_published_schema(String arguments) throws IOException {
        var published = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("src/main/resources/rongcuo/schema/influence.json")));
        var run = Program.run(List.of(("policy prove --format json " + arguments).split(" ")));
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).isNotEmpty();
        for (String line : run.out().lines().toList()) {
            assertThat(published.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
    }
}
