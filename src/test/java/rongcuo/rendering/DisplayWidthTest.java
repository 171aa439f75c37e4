package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {
    @Test
    void han_kana_and_full_width_forms_take_two_cells() {
        assertThat(DisplayWidth.of("容错，（一）Ａ　カ")).isEqualTo(20 - 2);
        assertThat(DisplayWidth.of("𠮷")).isEqualTo(2);
    }

    @Test
    void letters_and_signs_of_doubtful_width_take_one() {
        assertThat(DisplayWidth.of("abc é")).isEqualTo(5);
        assertThat(DisplayWidth.of("√×○●■→│─“”…")).isEqualTo(11);
    }

    @Test
    void marks_that_join_and_controls_take_none() {
        assertThat(DisplayWidth.of("e\u0301\u200B\uFEFF\u0007")).isEqualTo(1);
    }
}
