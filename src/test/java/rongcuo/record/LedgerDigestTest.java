package rongcuo.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LedgerDigestTest {
    /** GB/T 32905-2016 appendix A, both examples. */
    @Test
    void sm3_gives_what_the_standard_gives() {
        assertThat(LedgerDigest.SM3.of(ascii("abc")))
                .hasToString("sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(LedgerDigest.SM3.of(ascii("abcd".repeat(16))))
                .hasToString("sm3:debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    /** FIPS 180-4, the examples of one block and of two. */
    @Test
    void sha_256_gives_what_the_standard_gives() {
        assertThat(LedgerDigest.SHA_256.of(ascii("abc")))
                .hasToString("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(LedgerDigest.SHA_256.of(ascii("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")))
                .hasToString("sha256:248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }

    @Test
    void a_digest_is_read_as_it_is_written_and_in_no_other_way() {
        for (LedgerDigest digest : LedgerDigest.values()) {
            var hash = digest.of(ascii("容错"));
            assertThat(HashValue.parse(hash.toString())).contains(hash);
            assertThat(HashValue.parse(hash.toString().toUpperCase(Locale.ROOT)))
                    .isEmpty();
            assertThat(HashValue.parse(hash + "0")).isEmpty();
            assertThat(HashValue.parse(hash.toString().replace(':', '-'))).isEmpty();
            assertThat(LedgerDigest.named(digest.id())).contains(digest);
        }
        assertThat(LedgerDigest.SM3.of(ascii("a"))).isNotEqualTo(LedgerDigest.SHA_256.of(ascii("a")));
        assertThat(LedgerDigest.named("md5")).isEmpty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
