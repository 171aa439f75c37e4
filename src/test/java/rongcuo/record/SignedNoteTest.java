package rongcuo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rongcuo.record.LedgerFault.Reason;
import rongcuo.record.SignedNote.Standing;

class SignedNoteTest {
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    /** The example of the specification. */
    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void the_note_of_the_specification_is_signed_by_its_key() {
        var note = read(NOTE);
        assertThat(note.text()).endsWith("then you don't know what your problem is.\n");
        assertThat(note.standing(List.of(key(PETER)))).isEqualTo(Standing.SIGNED);
        assertThat(note).hasToString(NOTE);
        assertThat(key(PETER)).hasToString(PETER);
    }

    @Test
    void a_note_that_was_changed_is_false_to_who_trusts_the_key() {
        assertThat(read(NOTE.replace("don't", "do")).standing(List.of(key(PETER))))
                .isEqualTo(Standing.FALSE);
        assertThat(read(NOTE.replace("JnAM=", "KnAM=")).standing(List.of(key(PETER))))
                .isEqualTo(Standing.FALSE);
    }

    @Test
    void a_note_is_of_an_unknown_key_to_who_trusts_another() {
        assertThat(read(NOTE).standing(List.of())).isEqualTo(Standing.UNKNOWN_KEY);
        assertThat(read(NOTE).standing(List.of(newKey("PeterNeumann", 1).verifier())))
                .isEqualTo(Standing.UNKNOWN_KEY);
    }

    @Test
    void of_two_signatures_one_known_is_enough_and_one_false_too_much() {
        var key = newKey("县纪委", 2);
        var other = newKey("other", 3).verifier();
        var note = SignedNote.sign("a\n", key);
        var stranger = SignedNote.sign("a\n", newKey("stranger", 4)).toString().substring(3);
        var both = read(note + stranger);
        assertThat(both.standing(List.of(other, key.verifier()))).isEqualTo(Standing.SIGNED);
        assertThat(read(both.toString().replace("a\n", "b\n")).standing(List.of(key.verifier())))
                .isEqualTo(Standing.FALSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n",
                "a\n\n",
                "a\n\n\u2014 x\n",
                "a\n\n\u2014 x AAAA\n",
                "a\n\n\u2014 x AAAAAAAA",
                "a\n\n- x AAAAAAAA\n",
                "a\n\n\u2014 x+y AAAAAAAA\n",
                "a\u0007\n\n\u2014 x AAAAAAAA\n",
                "a\n\n\u2014 x AAAA AAAA\n",
                "a\n\n\u2014 x AAAAAAB=\n",
                "a\n\n\u2014 x AAAAAAAA\nb\n"
            })
    void what_is_no_note_is_not_read(String text) {
        assertThat(SignedNote.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_are_no_note() {
        assertThat(SignedNote.read((NOTE + "\u00ff").getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    /** RFC 8032 section 7.1, tests 1 to 3; the messages are no notes, so what is looked at are the keys. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd"
                + "25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    })
    void keys_and_signatures_are_those_of_the_rfc(String seed, String publicKey, String message, String signature) {
        var key = SigningKey.of("rfc", hex(seed));
        assertThat(key.verifier()).isEqualTo(new VerifierKey("rfc", hex(publicKey)));
        String text = new String(hex(message), StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(key.sign(text).signature())).isEqualTo(signature);
        assertThat(key.verifier().isSignedBy(text, hex(signature))).isTrue();
        assertThat(key.verifier().isSignedBy(text + "a", hex(signature))).isFalse();
        assertThat(key.verifier().isSignedBy(text, new byte[3])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX",
                "PaterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void a_mistyped_key_is_not_read(String text) {
        assertThat(VerifierKey.parse(text)).isEmpty();
    }

    @Test
    void a_key_reads_back_from_its_file_which_only_the_owner_can_read(@TempDir Path folder) throws IOException {
        var key = newKey("县纪委", 5);
        var file = folder.resolve("密钥.key");
        key.write(file);
        assertThat(Files.readAllLines(file)).hasSize(1).first().asString().startsWith("PRIVATE+KEY+县纪委+");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(SigningKey.parse(Files.readString(file)).map(SigningKey::verifier))
                .contains(key.verifier());
        assertThat(catchThrowableOfType(LedgerFault.class, () -> key.write(file))
                        .reason())
                .isEqualTo(Reason.EXISTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", PETER, "PRIVATE+KEY+a+00000000+AAAA"})
    void a_text_that_is_no_signing_key_is_not_read(String text) {
        assertThat(SigningKey.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\nb", "a\u00a0b", "\u202ea", "\ud800"})
    void a_name_that_a_note_cannot_carry_is_refused(String name) {
        assertThatThrownBy(() -> SigningKey.generate(name, new Random(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Ledger.isName(name)).isFalse();
    }

    @Test
    void a_checkpoint_says_of_which_ledger_how_many_lines_and_which_root() {
        var log = new MerkleLog(LedgerDigest.SHA_256);
        log.add("{}".getBytes(StandardCharsets.US_ASCII));
        var head = new LedgerHead(LedgerDigest.SHA_256, "华池/00ff", LocalDate.of(2026, 1, 1));
        var checkpoint = Checkpoint.of(head, log);
        assertThat(checkpoint.text()).isEqualTo("华池/00ff\n1\n" + log.root(1).base64() + "\n");
        var note = checkpoint.sign(newKey("县纪委", 6));
        assertThat(Checkpoint.of(read(note.toString()))).contains(checkpoint);
        assertThat(note.standing(List.of(newKey("县纪委", 6).verifier()))).isEqualTo(Standing.SIGNED);
    }

    @Test
    void a_checkpoint_of_a_ledger_of_sm3_says_so_and_keeps_lines_it_does_not_know() {
        var log = new MerkleLog(LedgerDigest.SM3);
        var head = new LedgerHead(LedgerDigest.SM3, "a/0", LocalDate.of(2026, 1, 1));
        var checkpoint = Checkpoint.of(head, log);
        assertThat(checkpoint.text()).endsWith("\ndigest sm3\n");
        var extended = SignedNote.sign(checkpoint.text() + "other line\n", newKey("k", 7));
        var reread = Checkpoint.of(extended).orElseThrow();
        assertThat(reread.root()).isEqualTo(checkpoint.root());
        assertThat(reread.extensions()).containsExactly("digest sm3", "other line");
        assertThat(reread.text()).isEqualTo(extended.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n1\n",
                "a\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "a\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "a\n1\nAAAA\n",
                "a\n1\n!\n",
                "\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\ndigest md5\n"
            })
    void a_note_that_says_something_else_is_no_checkpoint(String text) {
        assertThat(Checkpoint.of(SignedNote.sign(text, newKey("k", 8)))).isEmpty();
    }

    private static SigningKey newKey(String name, long seed) {
        return SigningKey.generate(name, new Random(seed));
    }

    private static SignedNote read(String text) {
        return SignedNote.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static VerifierKey key(String text) {
        return VerifierKey.parse(text).orElseThrow();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
