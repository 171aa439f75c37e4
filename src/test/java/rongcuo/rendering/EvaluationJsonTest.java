package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rongcuo.evaluation.Evaluation;

class EvaluationJsonTest {
    private static String json(Evaluation... evaluations) throws IOException {
        var out = new StringBuilder();
        new EvaluationJson().write(Stream.of(evaluations).map(Example::plainly).toList(), out);
        return out.toString();
    }

    private static Schema schema() throws IOException {
        try (var stream = EvaluationJson.class.getResourceAsStream("/rongcuo/schema/evaluation.json")) {
            assertThat(stream).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    @Test
    void every_kind_of_answer_satisfies_the_published_schema() throws IOException {
        var schema = schema();
        for (var evaluation : Example.all()) {
            assertThat(schema.validate(json(evaluation), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void the_schema_refuses_what_is_no_evaluation() throws IOException {
        assertThat(schema().validate("{\"schema\":\"rongcuo.evaluation/1\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void one_evaluation_is_one_line() throws IOException {
        assertThat(json(Example.eligible(), Example.excluded()).lines()).hasSize(2);
    }

    @Test
    void the_head_keeps_its_order() throws IOException {
        assertThat(json(Example.undetermined()))
                .startsWith("{\"schema\":\"rongcuo.evaluation/1\",\"case\":\"EX-3\",\"respondent\":\"张某某\","
                        + "\"policy\":{\"id\":\"example\",\"version\":\"2024\",\"status\":\"trial\",\"undated\":true,"
                        + "\"source\":\"excerpt\",\"digest\":\""
                        + Example.policy().digest() + "\"},"
                        + "\"asOf\":\"2024-09-29\",\"today\":\"2024-10-08\",\"calendar\":\"CN\","
                        + "\"conclusion\":\"undetermined\",\"possible\":[\"eligible\",\"not-matched\"],"
                        + "\"eligible\":\"unknown\",\"matched\":[],\"excluded\":[],\"undecided\":[\"6.1\"],");
    }

    @Test
    void reasons_say_what_is_asked_what_is_said_and_how_it_is_known() throws IOException {
        assertThat(json(Example.eligible()))
                .contains("{\"fact\":\"collective-decision\",\"test\":true,\"value\":true,\"holds\":\"true\","
                        + "\"basis\":\"stated\",\"evidence\":[\"会议纪要〔2023〕12号\"],\"by\":\"核查组\"}")
                .contains("{\"fact\":\"loss-severity\",\"test\":{\"at-most\":\"moderate\"},\"value\":\"minor\"")
                .contains("{\"fact\":\"context\",\"has\":\"reform\",\"value\":true,\"holds\":\"true\"")
                .contains("{\"fact\":\"accident\",\"as\":false,\"clauses\":[\"5\"]}]");
    }

    @Test
    void a_recorded_determination_stands_by_itself() throws IOException {
        assertThat(json(Example.excluded()))
                .contains("\"determination\":{\"disposition\":\"refused\",\"by\":\"县委常委会\",\"on\":\"2024-10-20\"}");
        assertThat(json(Example.eligible())).doesNotContain("\"determination\"");
    }
}
