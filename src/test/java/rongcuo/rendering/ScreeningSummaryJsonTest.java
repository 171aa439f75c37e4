package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreeningSummaryJsonTest {
    private static Schema schema() throws IOException {
        try (var stream = ScreeningSummaryJson.class.getResourceAsStream("/rongcuo/schema/screening.json")) {
            assertThat(stream).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    private static String json(Names names) throws IOException {
        var out = new StringBuilder();
        new ScreeningSummaryJson(names).write(ScreenedExample.account(), out);
        return out.toString();
    }

    @Test
    void it_satisfies_the_published_schema() throws IOException {
        assertThat(schema().validate(json(Names.SHOWN), InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_schema_refuses_what_is_no_summary() throws IOException {
        var schema = schema();
        assertThat(schema.validate("{\"schema\":\"rongcuo.screening/1\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(
                        json(Names.SHOWN).replace("\"eligible\":250", "\"tolerated\":250"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(json(Names.SHOWN).replace("\"rows\":1253", "\"rows\":\"1,253\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void it_stands_on_one_line_and_gives_plain_numbers() throws IOException {
        assertThat(json(Names.SHOWN))
                .startsWith(
                        "{\"schema\":\"rongcuo.screening/1\",\"tool\":\"0.4.0\",\"asOf\":\"2024-09-29\","
                                + "\"today\":\"2024-10-08\",\"rows\":1253,\"judged\":1250,\"rejected\":3,\"footers\":2,\"blank\":14,")
                .contains(
                        "\"conclusions\":{\"excluded\":250,\"premise-not-met\":250,\"eligible\":250,\"not-matched\":250,"
                                + "\"undetermined\":250}",
                        "{\"clause\":\"6.1\",\"label\":{\"zh\":\"民主决策中的失误\",\"en\":\"entry 6.1\"},\"rows\":250}",
                        "{\"subject\":\"private-gain\",\"rows\":250}",
                        "\"faults\":[{\"code\":\"not-yes-or-no\",\"count\":2},{\"code\":\"number-not-exact\",\"count\":1}]",
                        "\"due\":[\"2024-10-22\",\"2024-10-24\"],\"status\":\"near\"")
                .hasLineCount(1)
                .endsWith("}\n");
    }

    @Test
    void names_are_masked_where_asked_for() throws IOException {
        assertThat(json(Names.SHOWN)).contains("\"respondent\":\"马小跳\"");
        assertThat(json(Names.MASKED)).contains("\"respondent\":\"马某某\"").doesNotContain("小跳");
    }
}
