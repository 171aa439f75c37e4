package rongcuo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {
    /** The examples of GB 11643-1999. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x"})
    void a_number_whose_last_character_follows_from_the_others_is_right(String number) {
        assertThat(IdentityNumber.isWrong(number)).isFalse();
    }

    @Test
    void each_single_digit_that_is_changed_is_found() {
        var right = "440524188001010014";
        for (int i = 0; i < right.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(i)) {
                    var changed = right.substring(0, i) + digit + right.substring(i + 1);
                    assertThat(IdentityNumber.isWrong(changed)).as(changed).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A-1", "44052418800101001", "4405241880010100144", "44052418800101001A", "４４０５２４１８８００１０１００１４"
            })
    void what_has_not_the_form_of_such_a_number_is_none_and_not_wrong(String text) {
        assertThat(IdentityNumber.isWrong(text)).isFalse();
    }
}
