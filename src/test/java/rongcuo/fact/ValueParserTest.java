package rongcuo.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.source.BilingualText;
import rongcuo.source.ProblemCode;

class ValueParserTest {
    private static final FactType TRUTH = new FactType.TruthType(List.of("属实"), List.of("不属实"));
    private static final FactType DATE = new FactType.DateType();
    private static final FactType.LevelType LEVEL = new FactType.LevelType(List.of(
            value("none", "无"), value("minor", "较小"), new AllowedValue("major", words("重大", "major"), List.of("恶劣"))));
    private static final FactType.SetType SET = new FactType.SetType(
            List.of(value("key-work", "重点工作"), value("reform", "改革创新"), value("approval", "审批、监管")));

    private static AllowedValue value(String id, String label) {
        return new AllowedValue(id, words(label, id), List.of());
    }

    private static BilingualText words(String chinese, String english) {
        return new BilingualText(chinese, english);
    }

    private static FactType number(String unit, int decimals) {
        return new FactType.NumberType(
                unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                Optional.of(BigDecimal.ZERO),
                Optional.of(new BigDecimal("1000000000")),
                decimals);
    }

    private static Statement stated(FactType type, String written) {
        assertThat(ValueParser.parse(type, written)).isInstanceOf(ParsedValue.Stated.class);
        return ((ParsedValue.Stated) ValueParser.parse(type, written)).statement();
    }

    private static ProblemCode refused(FactType type, String written) {
        assertThat(ValueParser.parse(type, written)).isInstanceOf(ParsedValue.Refused.class);
        return ((ParsedValue.Refused) ValueParser.parse(type, written)).code();
    }

    private static String number(FactType type, String written) {
        return ((Statement.Is) stated(type, written)).value().text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "对", "真", "√", "✓", "✔", "☑", "yes", "Y", "t", "TRUE", "1", "有", "属实", " 是 ", "ｙｅｓ"})
    void words_for_yes_are_true(String written) {
        assertThat(stated(TRUTH, written)).isEqualTo(new Statement.Is(new Value.TruthValue(true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "错", "假", "不是", "×", "✗", "✘", "☒", "x", "no", "N", "f", "False", "0", "不属实"})
    void words_for_no_are_false(String written) {
        assertThat(stated(TRUTH, written)).isEqualTo(new Statement.Is(new Value.TruthValue(false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"待查", "待核实", "不详", "不清楚", "未知", "-", "—", "/", "n/a", "NA", "null", "?", "？", "□", "☐"})
    void words_for_not_known_leave_a_fact_of_any_type_open(String written) {
        assertThat(List.of(
                        stated(TRUTH, written),
                        stated(LEVEL, written),
                        stated(SET, written),
                        stated(number("", 0), written),
                        stated(DATE, written)))
                .containsOnly(new Statement.Open());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u00A0\uFEFF"})
    void an_empty_text_states_nothing(String written) {
        assertThat(ValueParser.parse(TRUTH, written)).isEqualTo(new ParsedValue.Unstated());
    }

    @Test
    void none_is_read_as_no_with_a_warning() {
        var parsed = (ParsedValue.Stated) ValueParser.parse(TRUTH, "无");
        assertThat(parsed.statement()).isEqualTo(new Statement.Is(new Value.TruthValue(false)));
        assertThat(parsed.notes()).containsExactly(ProblemCode.READ_AS_NO);
    }

    @Test
    void any_other_word_is_no_truth_value() {
        assertThat(refused(TRUTH, "看情况")).isEqualTo(ProblemCode.NOT_YES_OR_NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"major", "重大", "恶劣", " Major "})
    void a_level_is_known_by_id_label_and_further_words(String written) {
        assertThat(stated(LEVEL, written)).isEqualTo(new Statement.Is(new Value.WordValue("major")));
    }

    @Test
    void a_mistyped_value_is_told_with_the_nearest_one() {
        var refused = (ParsedValue.Refused) ValueParser.parse(LEVEL, "majer");
        assertThat(refused.code()).isEqualTo(ProblemCode.VALUE_MISTYPED);
        assertThat(refused.arguments()).containsExactly("majer", "major");
    }

    @Test
    void a_short_value_is_not_guessed() {
        assertThat(refused(LEVEL, "巨大")).isEqualTo(ProblemCode.VALUE_NOT_LISTED);
    }

    @Test
    void an_unknown_value_is_told_with_all_that_may_be_written() {
        var refused = (ParsedValue.Refused) ValueParser.parse(LEVEL, "一塌糊涂");
        assertThat(refused.code()).isEqualTo(ProblemCode.VALUE_NOT_LISTED);
        assertThat(refused.arguments()).containsExactly("一塌糊涂", "none 无, minor 较小, major 重大");
    }

    @Test
    void a_set_is_split_and_complete() {
        var members = (Statement.Members) stated(SET, "重点工作、reform");
        assertThat(members.held()).containsExactly("key-work", "reform");
        assertThat(members.of("approval")).isEqualTo(Truth.FALSE);
    }

    @Test
    void a_set_that_ends_in_and_so_on_is_a_part() {
        assertThat(((Statement.Members) stated(SET, "重点工作；改革创新等")).of("approval"))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_label_that_holds_a_separator_is_one_value() {
        assertThat(((Statement.Members) stated(SET, "审批、监管")).held()).containsExactly("approval");
    }

    @Test
    void none_of_a_set_is_the_empty_set() {
        assertThat(stated(SET, "无")).isEqualTo(new Statement.Members(java.util.Map.of(), Truth.FALSE));
    }

    @ParameterizedTest
    @CsvSource({
        "12,12",
        "'1,200',1200",
        "１２,12",
        "1200元,1200",
        "3万元,30000",
        "3万,30000",
        "1.5亿元,150000000",
        "'１，２００',1200",
        "0012,12",
        "12.00,12",
        "+5,5"
    })
    void an_amount_in_yuan_is_converted(String written, String expected) {
        assertThat(number(number("元", 2), written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"300,300", "300万,300", "300万元,300", "1.2亿,12000", "5000元,0.5"})
    void a_number_without_unit_is_in_the_declared_one(String written, String expected) {
        assertThat(number(number("万元", 2), written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"30位,30", "2万位,20000", "3万,30000"})
    void a_unit_that_is_no_money_takes_only_itself_and_ten_thousands(String written, String expected) {
        assertThat(number(number("位", 0), written)).isEqualTo(expected);
    }

    @Test
    void an_accounting_negative_is_negative() {
        var type = new FactType.NumberType(Optional.empty(), Optional.empty(), Optional.empty(), 0);
        assertThat(number(type, "(500)")).isEqualTo("-500");
        assertThat(number(type, "（500）")).isEqualTo("-500");
        assertThat(number(type, "-500")).isEqualTo("-500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"约30", "30余", "30左右", "30以上", "30多", "近30", "10~20"})
    void an_inexact_number_is_refused(String written) {
        assertThat(refused(number("", 0), written)).isEqualTo(ProblemCode.NUMBER_NOT_EXACT);
    }

    @Test
    void numbers_that_are_none_are_refused() {
        assertThat(refused(number("元", 2), "壹佰元整")).isEqualTo(ProblemCode.NUMBER_IN_CAPITALS);
        assertThat(refused(number("元", 2), "12人")).isEqualTo(ProblemCode.NUMBER_UNIT);
        assertThat(refused(number("", 0), "1,20")).isEqualTo(ProblemCode.NOT_A_NUMBER);
        assertThat(refused(number("", 0), "1 2")).isEqualTo(ProblemCode.NOT_A_NUMBER);
        assertThat(refused(number("", 0), "1e5")).isEqualTo(ProblemCode.NUMBER_IN_SCIENTIFIC_NOTATION);
        assertThat(refused(number("", 0), ",")).isEqualTo(ProblemCode.NOT_A_NUMBER);
        assertThat(refused(number("", 0), "1.5")).isEqualTo(ProblemCode.WHOLE_NUMBER_EXPECTED);
        assertThat(refused(number("", 2), "1.555")).isEqualTo(ProblemCode.TOO_MANY_DECIMALS);
        assertThat(refused(number("", 0), "-1")).isEqualTo(ProblemCode.NUMBER_TOO_SMALL);
        assertThat(refused(number("", 0), "2000000000")).isEqualTo(ProblemCode.NUMBER_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-3-5",
                "2024-03-05",
                "2024/3/5",
                "2024.3.5",
                "2024年3月5日",
                "2024年3月5号",
                "20240305",
                "２０２４年３月５日",
                "二〇二四年三月五日",
                "二零二四年三月五日",
                "2024-03-05 09:30",
                "2024-03-05T09:30:00Z",
                "2024-03-05T09:30:00.000+08:00",
                "2024-03-04T16:00:00.000Z",
                "2024-03-04T20:00:00+00:00",
                "2024-03-05T01:30:00+0900 ",
                "20240305 09:30",
                "2024-3-5 24:00",
                "2024年3月5日10时20分",
                "2024年3月5日 15时20分30秒",
                "2024年3月5日15:20",
                "2024-3-5上午",
                "2024-3-5 下午 3点",
                "2024-3-5\n10:20",
                "2024年3月5日星期二",
                "2024/3/5 星期二",
                "2024年3月5日（星期二）下午3时",
                "2024-3-5 周二 09:30",
                "２０２４－３－５　１０：２０",
                "2024 年 3 月 5 日",
                "2024年3月5日上午9时"
            })
    void a_date_may_be_written_in_many_ways(String written) {
        assertThat(stated(DATE, written)).isEqualTo(new Statement.Is(new Value.DateValue(LocalDate.of(2024, 3, 5))));
    }

    @Test
    void a_time_by_a_clock_behind_or_before_chinas_may_be_of_another_day_there() {
        var fifth = new Statement.Is(new Value.DateValue(LocalDate.of(2024, 3, 5)));
        assertThat(stated(DATE, "2024-03-05T15:59:59Z")).isEqualTo(fifth);
        assertThat(stated(DATE, "2024-03-05T16:00:00Z")).isNotEqualTo(fifth);
        assertThat(stated(DATE, "2024-03-05T00:30:00+09:00")).isNotEqualTo(fifth);
    }

    @ParameterizedTest
    @CsvSource({"二〇二四年十月十日,2024-10-10", "二〇二四年十二月二十一日,2024-12-21", "二〇二四年十一月三十日,2024-11-30"})
    void tens_in_chinese_numerals_are_counted(String written, LocalDate expected) {
        assertThat(stated(DATE, written)).isEqualTo(new Statement.Is(new Value.DateValue(expected)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/5/2024", "24/3/5"})
    void a_date_of_unclear_order_is_refused(String written) {
        assertThat(refused(DATE, written)).isEqualTo(ProblemCode.DATE_AMBIGUOUS);
    }

    @Test
    void days_that_do_not_exist_are_refused() {
        assertThat(refused(DATE, "2023-02-29")).isEqualTo(ProblemCode.DAY_PAST_MONTH);
        assertThat(refused(DATE, "2024-13-01")).isEqualTo(ProblemCode.NO_SUCH_DAY);
        assertThat(refused(DATE, "2024-3")).isEqualTo(ProblemCode.DATE_WITHOUT_DAY);
        assertThat(refused(DATE, "2024年3月")).isEqualTo(ProblemCode.DATE_WITHOUT_DAY);
        assertThat(refused(DATE, "明天")).isEqualTo(ProblemCode.NOT_A_DATE);
        assertThat(refused(DATE, "2024-3/5")).isEqualTo(ProblemCode.NOT_A_DATE);
        for (String written : List.of(
                "2024-03-055",
                "2024-3-5 25:00",
                "2024-3-5 9:75",
                "2024-3-5 9",
                "2024-3-5.",
                "2024-3-5 T",
                "202403051")) {
            assertThat(refused(DATE, written)).as(written).isEqualTo(ProblemCode.NOT_A_DATE);
        }
    }

    @Test
    void a_serial_number_is_a_date_with_a_warning() {
        for (String written : List.of("45356", "45356.5", "45356.430555")) {
            var parsed = (ParsedValue.Stated) ValueParser.parse(DATE, written);
            assertThat(parsed.statement()).isEqualTo(new Statement.Is(new Value.DateValue(LocalDate.of(2024, 3, 5))));
            assertThat(parsed.notes()).containsExactly(ProblemCode.SERIAL_DATE);
        }
    }

    @Test
    void a_date_before_1949_is_told() {
        assertThat(((ParsedValue.Stated) ValueParser.parse(DATE, "1904-01-01")).notes())
                .containsExactly(ProblemCode.EARLY_DATE);
    }

    @Test
    void scientific_notation_is_refused_as_such() {
        for (String written : List.of("1e999999999", "1E5", "1.5e+3", "２e-4", "3e4万元")) {
            assertThat(refused(number("万元", 2), written)).isEqualTo(ProblemCode.NUMBER_IN_SCIENTIFIC_NOTATION);
        }
    }
}
