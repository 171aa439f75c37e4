package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNumberTest {
    @ParameterizedTest
    @CsvSource({
        "622825199003074412,622825************",
        "62282519900307441X,622825************",
        "身份证622825199003074412、卡号6217000010001234567,身份证622825************、卡号621700*************",
        "622825900307441,622825*********",
        "６２２８２５１９９００３０７４４１Ｘ,６２２８２５************"
    })
    void the_tail_of_a_long_number_is_masked(String text, String masked) {
        assertThat(MaskedNumber.of(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"HC-2024-017", "20240305", "13800138000", "12345678901234", "某发〔2024〕12号"})
    void what_is_shorter_stays(String text) {
        assertThat(MaskedNumber.of(text)).isEqualTo(text);
    }
}
