package rongcuo.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PrivatePartsTest {
    private static final JsonObject RECORD = json("""
            {"kind":"decision","case":{"case":"C-1","summary":"甲",
              "respondent":{"name":"王某","kind":"person","unit":"乙","position":"丙","facts":{"position":true}},
              "facts":{"name":true,"a/b":{"value":true,"evidence":["丁"],"by":"戊","note":"己"}},
              "findings":{"p#1":{"holds":true,"by":"庚","on":"2024-01-02","reason":"辛"}},
              "suspensions":[{"from":"2024-01-02","basis":"第八条","reason":"壬"}],
              "determination":{"disposition":"exempt","by":"县委","reason":"癸"}},
             "amends":{"number":3,"leaf":"sha256:0","reason":"子"}}
            """);

    private static JsonObject json(String text) {
        return (JsonObject) CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void names_free_text_and_evidence_are_taken_out_by_their_place() {
        var parts = PrivateParts.of(RECORD);
        assertThat(parts.hidden().keySet())
                .containsExactly(
                        "/amends/reason",
                        "/case/determination/reason",
                        "/case/facts/a~1b/by",
                        "/case/facts/a~1b/evidence",
                        "/case/facts/a~1b/note",
                        "/case/findings/p#1/by",
                        "/case/findings/p#1/reason",
                        "/case/respondent/name",
                        "/case/respondent/position",
                        "/case/respondent/unit",
                        "/case/summary",
                        "/case/suspensions/0/reason");
    }

    @Test
    void what_decides_the_case_stays() {
        assertThat(PrivateParts.of(RECORD).open()).isEqualTo(json("""
                        {"kind":"decision","case":{"case":"C-1","respondent":{"kind":"person","facts":{"position":true}},
                          "facts":{"name":true,"a/b":{"value":true}},
                          "findings":{"p#1":{"holds":true,"on":"2024-01-02"}},
                          "suspensions":[{"from":"2024-01-02","basis":"第八条"}],
                          "determination":{"disposition":"exempt","by":"县委"}},
                         "amends":{"number":3,"leaf":"sha256:0"}}
                        """));
    }

    @Test
    void joined_again_the_record_is_whole() {
        var parts = PrivateParts.of(RECORD);
        assertThat(PrivateParts.join(parts.open(), parts.hidden())).isEqualTo(RECORD);
    }

    @Test
    void places_that_a_record_does_not_have_are_left_alone() {
        var hostile = new TreeMap<String, JsonValue>(Map.of(
                "", new JsonText("x"),
                "case", new JsonText("x"),
                "/no/such/place", new JsonText("x"),
                "/case/suspensions/7/reason", new JsonText("x"),
                "/case/suspensions/99999999999/reason", new JsonText("x"),
                "/case/case/name", new JsonText("x")));
        assertThat(PrivateParts.join(RECORD, hostile)).isEqualTo(RECORD);
    }
}
