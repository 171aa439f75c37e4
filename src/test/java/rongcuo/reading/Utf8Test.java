package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private static final int TEXTS = 200_000;
    private static final String LETTERS = "aé容\uFFFD\uD7FF\uE000\uFFFF𠮷\uDBFF\uDFFF\u007F\u0080\u07FF\u0800";

    private static boolean isText(byte[] bytes, int start, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void compare(byte[] bytes, int start, int end) {
        boolean isValid = Utf8.isValid(bytes, start, end);
        if (isValid != isText(bytes, start, end)) {
            assertThat(isValid).as(Arrays.toString(bytes)).isEqualTo(!isValid);
        }
    }

    @Test
    void every_sequence_that_may_begin_a_character_is_taken_as_the_strict_decoder_takes_it() {
        var bytes = new byte[4];
        for (int first = 0x80; first <= 0xFF; first++) {
            for (int second = 0; second <= 0xFF; second++) {
                for (int rest : new int[] {0x8080, 0xBFBF, 0x807F, 0xC080}) {
                    bytes[0] = (byte) first;
                    bytes[1] = (byte) second;
                    bytes[2] = (byte) (rest >> 8);
                    bytes[3] = (byte) rest;
                    for (int end = 1; end <= bytes.length; end++) {
                        compare(bytes, 0, end);
                    }
                }
            }
        }
    }

    @Test
    void texts_whole_cut_and_mangled_are_taken_as_the_strict_decoder_takes_them() {
        var random = new Random(20_240_305);
        int[] letters = LETTERS.codePoints().toArray();
        int valid = 0;
        for (int i = 0; i < TEXTS; i++) {
            var text = new StringBuilder("x".repeat(random.nextInt(10)));
            for (int length = random.nextInt(12); length > 0; length--) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0 && random.nextInt(3) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int start = random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : 0;
            int end = random.nextInt(3) == 0 ? start + random.nextInt(bytes.length - start + 1) : bytes.length;
            compare(bytes, start, end);
            valid += isText(bytes, start, end) ? 1 : 0;
        }
        assertThat(valid).isBetween(TEXTS / 4, TEXTS * 3 / 4 + TEXTS / 8);
    }
}
