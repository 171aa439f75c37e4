package rongcuo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.record.JsonFault.Reason;

class CanonicalJsonTest {
    /**
     * RFC 8785 appendix B, all rows that have a spelling; and a power of two, below which doubles stand closer than above,
     * so that its shortest spelling is not the nearest of that length.
     */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
        "3d30000000000000, 5.684341886080802e-14"
    })
    void numbers_are_spelled_as_the_table_of_the_rfc_has_them(String bits, String spelling) {
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(CanonicalJson.text(new JsonNumber(value))).isEqualTo(spelling);
        assertThat(CanonicalJson.readCanonical(utf8(spelling))).isEqualTo(new JsonNumber(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_no_number_is_refused(double value) {
        assertThatThrownBy(() -> new JsonNumber(value)).isInstanceOf(JsonFault.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "-9007199254740993",
                "18446744073709551615",
                "1e400",
                "1e-400",
                "0.1000000000000000055511151231257827",
                "333333333.33333329"
            })
    void a_number_that_a_double_would_change_is_refused(String spelling) {
        assertThat(fault("[1," + spelling + "]")).isEqualTo("inexact-number at 3");
        assertThatThrownBy(() -> JsonNumber.of(new BigDecimal(spelling))).isInstanceOf(JsonFault.class);
    }

    @Test
    void a_number_that_a_double_carries_is_read_however_it_is_spelled() {
        assertThat(
                        List.of(
                                        "1E30",
                                        "4.50",
                                        "2e-3",
                                        "0.000000000000000000000000001",
                                        "-0",
                                        "0e999999999999",
                                        "1e00002")
                                .stream()
                                .map(spelling -> CanonicalJson.text(CanonicalJson.read(utf8(spelling)))))
                .containsExactly("1e+30", "4.5", "0.002", "1e-27", "0", "0", "100");
    }

    /** RFC 8785 section 3.2.3. */
    @Test
    void keys_are_sorted_by_their_units_of_utf_16() {
        var read = CanonicalJson.read(utf8("""
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}"""));
        assertThat(((JsonObject) read).members().values())
                .containsExactly(
                        new JsonText("Carriage Return"),
                        new JsonText("One"),
                        new JsonText("Control"),
                        new JsonText("Latin Small Letter O With Diaeresis"),
                        new JsonText("Euro Sign"),
                        new JsonText("Emoji: Grinning Face"),
                        new JsonText("Hebrew Letter Dalet With Dagesh"));
        byte[] written = CanonicalJson.write(read);
        assertThat(CanonicalJson.readCanonical(written)).isEqualTo(read);
    }

    /** RFC 8785 section 3.2.2 to 3.2.4; its first number has more digits than a double carries, so it stands as one. */
    @Test
    void the_example_of_the_rfc_has_the_bytes_of_the_rfc() {
        var literals = new JsonArray(List.of(JsonNull.NULL, JsonBoolean.TRUE, JsonBoolean.FALSE));
        var read = (JsonObject) CanonicalJson.read(utf8("""
                {
                  "numbers": [1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }"""));
        assertThat(read.array("literals")).contains(literals);
        var numbers = new ArrayList<JsonValue>(List.of(new JsonNumber(333333333.33333329)));
        numbers.addAll(read.array("numbers").orElseThrow().elements());
        assertThat(CanonicalJson.write(read.with("numbers", new JsonArray(numbers))))
                .isEqualTo(HexFormat.of()
                        .parseHex("7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d6265727322"
                                + "3a5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32"
                                + "375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|syntax at 0",
                "{|syntax at 1",
                "{\"a\"}|syntax at 4",
                "{\"a\":1,}|syntax at 7",
                "[1,]|syntax at 3",
                "[1 2]|syntax at 3",
                "[01]|syntax at 2",
                "[1.]|syntax at 1",
                "[+1]|syntax at 1",
                "[NaN]|syntax at 1",
                "\"a|syntax at 2",
                "\"\\x\"|syntax at 1",
                "\"\\u00g0\"|syntax at 5",
                "truE|syntax at 3",
                "1 1|syntax at 2",
                "{\"a\":1,\"b\":2,\"a\":3}|duplicate-key at 13",
                "{\"a\":1,\"\\u0061\":3}|duplicate-key at 7",
                "[\"\\ud800\"]|lone-surrogate at 2",
                "[\"\\udc00\\ud800\"]|lone-surrogate at 2",
                "[\"\\ud800\\u0041\"]|lone-surrogate at 2"
            })
    void what_is_not_json_is_refused_with_its_place(String text, String fault) {
        assertThat(fault(text)).isEqualTo(fault);
        assertThat(new CanonicalScan().scan(utf8(text), 0, utf8(text).length)).isNotEqualTo(CanonicalScan.CANONICAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"22ff22", "22c08022", "22eda08022", "22f490808022", "22e4b822", "5b22e4", "efbbbf31", "2201"})
    void bytes_that_are_no_text_are_refused(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        assertThatThrownBy(() -> CanonicalJson.read(bytes)).isInstanceOf(JsonFault.class);
        assertThatThrownBy(() -> CanonicalJson.readCanonical(bytes)).isInstanceOf(JsonFault.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` 1`|0",
                "[1, 2]|3",
                "{\"b\":1,\"a\":2}|7",
                "{\"a\" :1}|4",
                "[1.0]|1",
                "[-0]|1",
                "[1E5]|1",
                "[100000e0]|1",
                "[1e21]|1",
                "[0.0000001]|1",
                "\"\\/\"|1",
                "\"\\u0041\"|1",
                "\"\\u000A\"|1",
                "\"\\u001F\"|1",
                "\"\\u0008\"|1",
                "{\"a!\":1,\"a\":2}|8",
                "{\"\\ufb33\":1}|2"
            })
    void another_spelling_of_the_same_value_is_refused_with_its_place(String text, int place) {
        var fault = catchThrowableOfType(JsonFault.class, () -> CanonicalJson.readCanonical(utf8(text)));
        assertThat(fault.reason()).isEqualTo(Reason.NOT_CANONICAL);
        assertThat(fault.offset()).isEqualTo(place);
        assertThat(CanonicalJson.read(utf8(text))).isNotNull();
    }

    @Test
    void half_of_a_pair_cannot_be_written() {
        assertThatThrownBy(() -> new JsonText("a\ud800")).isInstanceOf(JsonFault.class);
        assertThatThrownBy(() -> JsonObject.EMPTY.with("\udc00", 1)).isInstanceOf(JsonFault.class);
        assertThat(CanonicalJson.text(new JsonText("\ud83d\ude00"))).isEqualTo("\"\ud83d\ude00\"");
    }

    @Test
    void depth_is_bounded() {
        String deepest = "[".repeat(CanonicalJson.MAX_DEPTH) + "]".repeat(CanonicalJson.MAX_DEPTH);
        assertThat(CanonicalJson.text(CanonicalJson.readCanonical(utf8(deepest))))
                .isEqualTo(deepest);
        assertThat(fault("[" + deepest + "]")).isEqualTo("too-deep at 128");
        assertThat(fault("[".repeat(1_000_000))).isEqualTo("too-deep at 128");
        JsonValue deep = JsonNull.NULL;
        for (int i = 0; i <= CanonicalJson.MAX_DEPTH; i++) {
            deep = new JsonArray(List.of(deep));
        }
        JsonValue tooDeep = deep;
        assertThatThrownBy(() -> CanonicalJson.write(tooDeep)).isInstanceOf(JsonFault.class);
    }

    @Test
    void a_long_text_is_read_in_time_that_grows_with_its_length() {
        String key = "{\"" + "长".repeat(1_000_000) + "\":[" + "1,".repeat(1_000_000) + "\"" + "\\n".repeat(1_000_000)
                + "\"]}";
        assertThat(CanonicalJson.text(CanonicalJson.readCanonical(utf8(key)))).isEqualTo(key);
    }

    @Test
    void what_is_written_reads_as_the_same_value_and_is_canonical() {
        var random = new Random(20260101);
        for (int i = 0; i < 3_000; i++) {
            var value = RandomJson.value(random, 4);
            var bytes = CanonicalJson.write(value);
            assertThat(CanonicalJson.readCanonical(bytes)).isEqualTo(value);
        }
    }

    @Test
    void numbers_of_all_sizes_are_found_again_and_spelled_shortest() {
        var random = new Random(20260102);
        for (int i = 0; i < 8_000; i++) {
            double value = i % 2 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : Math.scalb(1.0, random.nextInt(2098) - 1074);
            if (Double.isFinite(value)) {
                String spelling = EcmaNumber.spell(value);
                assertThat(Double.parseDouble(spelling)).isEqualTo(value);
                assertThat(digits(spelling)).isLessThanOrEqualTo(digits(Double.toString(value)));
                assertThat(new CanonicalScan().scan(utf8(spelling), 0, spelling.length()))
                        .isEqualTo(CanonicalScan.CANONICAL);
            }
        }
    }

    private static int digits(String spelling) {
        return new BigDecimal(spelling).stripTrailingZeros().precision();
    }

    /** The scan of a line and the way over its value are two programs: each damage must be one to both. */
    @Test
    void the_scan_finds_canonical_what_writing_the_value_again_does_not_change() {
        var random = new Random(20260103);
        int canonical = 0;
        for (int i = 0; i < 12_000; i++) {
            var bytes = RandomJson.damaged(CanonicalJson.write(RandomJson.value(random, 3)), random);
            boolean isCanonical = isWrittenSo(bytes);
            canonical += isCanonical ? 1 : 0;
            assertThat(new CanonicalScan().scan(bytes, 0, bytes.length) == CanonicalScan.CANONICAL)
                    .as(new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(isCanonical);
        }
        assertThat(canonical).isBetween(500, 11_500);
    }

    private static boolean isWrittenSo(byte[] bytes) {
        try {
            return Arrays.equals(CanonicalJson.write(CanonicalJson.read(bytes)), bytes);
        } catch (JsonFault e) {
            return false;
        }
    }

    @Test
    void the_order_in_which_members_are_given_makes_no_difference() {
        var members = new TreeMap<String, JsonValue>(Comparator.reverseOrder());
        members.put("b", new JsonText("2"));
        members.put("a", new JsonText("1"));
        var object = new JsonObject(members);
        assertThat(object).isEqualTo(JsonObject.EMPTY.with("a", "1").with("b", "2"));
        assertThat(CanonicalJson.text(object)).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
    }

    private static String fault(String text) {
        return catchThrowableOfType(JsonFault.class, () -> CanonicalJson.read(utf8(text)))
                .getMessage();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
