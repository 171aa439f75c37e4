package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, checkpoints and proofs from one end to the other. */
class ProofsTest {
    private static final String SQUARE = "samples/huachi-square-paving.yaml";
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path LINES = Path.of("records-000001.jsonl");

    @TempDir
    Path folder;

    private String ledger = "";
    private String key = "";
    private String publicKey = "";

    @BeforeEach
    void make() {
        ledger = file("台账");
        key = file("私钥.key");
        run(0, "records", "create", "--records", ledger, "--name", "示例县纪委");
        publicKey =
                run(0, "records", "keygen", "-o", key, "--name", "示例县纪委").out().strip();
        decide();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static Program.Run run(int code, String... arguments) {
        var run = Program.run(List.of(arguments));
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
        return run;
    }

    private void decide() {
        run(0, "decide", SQUARE, "--records", ledger, "--disposition", "refused", "--by", "县纪委", "--on", "2024-10-08");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(Path.of(ledger).resolve(LINES));
    }

    private String checkpoint(String name) {
        run(0, "records", "checkpoint", "--records", ledger, "--key", key, "-o", file(name));
        return file(name);
    }

    private Program.Run verify(int code, String... more) {
        var arguments = new ArrayList<>(List.of("records", "verify", "--records", ledger, "--key", publicKey));
        arguments.addAll(Arrays.asList(more));
        return run(code, arguments.toArray(new String[0]));
    }

    @Test
    void a_private_key_is_readable_by_its_owner_only_and_never_replaced() throws IOException {
        var file = Path.of(key);
        String before = Files.readString(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(run(5, "records", "keygen", "-o", key).err()).contains("没有生成密钥");
        assertThat(file).hasContent(before);
    }

    @Test
    void a_key_that_others_can_read_is_told_of() throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(Path.of(key), PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(run(0, "records", "checkpoint", "--records", ledger, "--key", key)
                            .err())
                    .contains("他人可读");
        }
    }

    @Test
    void a_file_longer_than_any_of_its_kind_is_refused_and_not_cut() throws IOException {
        var keys = folder.resolve("公钥.txt");
        Files.writeString(keys, publicKey + "\n" + "\n".repeat(1 << 20));
        assertThat(run(4, "records", "verify", "--records", ledger, "--key", keys.toString())
                        .err())
                .contains("不是核对校验点的公钥");
    }

    @Test
    void a_checkpoint_vouches_for_the_lines_there_were_and_says_how_many_came_after() {
        String checkpoint = checkpoint("校验点.txt");
        assertThat(verify(0, "--checkpoint", checkpoint).out()).contains("签名成立").doesNotContain("没有校验点覆盖");
        decide();
        assertThat(verify(0, "--checkpoint", checkpoint).out()).contains("最后一行没有校验点覆盖");
        assertThat(verify(0, "--checkpoint", checkpoint, "--lang", "en").out()).contains("covers the last line:");
    }

    @Test
    void what_is_cut_off_shows_and_nothing_can_be_proved_of_it() throws IOException {
        decide();
        String checkpoint = checkpoint("校验点.txt");
        var lines = lines();
        int last = lines.size() - 1;
        Files.write(Path.of(ledger).resolve(LINES), lines.subList(0, last));
        assertThat(verify(1, "--checkpoint", checkpoint).out()).contains("第 " + last + " 行不见了", "没有这么多行");
        assertThat(run(7, "records", "prove", "0", "--records", ledger, "--checkpoint", checkpoint)
                        .err())
                .contains("与台账不符，不能出具证明");
    }

    @Test
    void a_changed_ledger_is_not_signed() throws IOException {
        decide();
        var lines = lines();
        int secondLast = lines.size() - 2;
        lines.set(secondLast, lines.get(secondLast).replace("县纪委", "县纪检"));
        Files.write(Path.of(ledger).resolve(LINES), lines);
        assertThat(run(7, "records", "checkpoint", "--records", ledger, "--key", key, "-o", file("校验点.txt"))
                        .err())
                .contains("没有签署");
        assertThat(folder.resolve("校验点.txt")).doesNotExist();
    }

    @Test
    void every_line_can_be_proved_where_there_is_no_ledger() throws IOException {
        String checkpoint = checkpoint("校验点.txt");
        int lines = lines().size();
        for (int number = 0; number < lines; number++) {
            String proof = file("证明-" + number + ".json");
            run(
                    0,
                    "records",
                    "prove",
                    Integer.toString(number),
                    "--records",
                    ledger,
                    "--checkpoint",
                    checkpoint,
                    "-o",
                    proof);
            assertThat(run(0, "records", "verify", "--proof", proof, "--key", publicKey)
                            .out())
                    .contains("证明成立", "第 " + number + " 行在台账的前 " + lines + " 行之中", "签名成立");
        }
    }

    @Test
    void no_proof_with_a_changed_letter_or_digit_holds() throws IOException {
        byte[] sound = Files.readAllBytes(GOLDEN.resolve("records-verify/proof/proof.json"));
        String trusted = GOLDEN.resolve("shared/keys/public.txt").toString();
        var proof = folder.resolve("证明.json");
        int tried = 0;
        for (int place = 0; place < sound.length; place++) {
            if (sound[place] > 0 && Character.isLetterOrDigit(sound[place])) {
                tried++;
                byte[] changed = sound.clone();
                changed[place] = (byte) (sound[place] == '7' ? '8' : '7');
                Files.write(proof, changed);
                var run = Program.run(List.of("records", "verify", "--proof", proof.toString(), "--key", trusted));
                assertThat(run.code()).as("byte " + place + "\n" + run.out()).isIn(1, 4);
            }
        }
        assertThat(tried).isGreaterThan(2_000);
    }

    @Test
    void of_two_checkpoints_the_ledger_is_proved_to_have_grown_from_the_one_to_the_other() {
        String earlier = checkpoint("先.txt");
        decide();
        String later = checkpoint("后.txt");
        String proof = file("证明.json");
        run(0, "records", "prove", "--against", earlier, "--checkpoint", later, "--records", ledger, "-o", proof);
        var own = run(
                0,
                "records",
                "verify",
                "--proof",
                proof,
                "--checkpoint",
                earlier,
                "--checkpoint",
                later,
                "--key",
                publicKey);
        assertThat(own.out()).contains("只有增加，没有改动");
        run(2, "records", "prove", "--against", later, "--checkpoint", earlier, "--records", ledger);
    }

    @Test
    void a_ledger_with_sm3_is_signed_proved_and_verified_alike() {
        ledger = file("国密");
        run(0, "records", "create", "--records", ledger, "--digest", "sm3");
        decide();
        String checkpoint = checkpoint("国密.txt");
        assertThat(Path.of(checkpoint)).content().contains("digest sm3");
        verify(0, "--checkpoint", checkpoint);
        String proof = file("证明.json");
        run(0, "records", "prove", "1", "--records", ledger, "--checkpoint", checkpoint, "-o", proof);
        run(0, "records", "verify", "--proof", proof, "--checkpoint", checkpoint, "--key", publicKey);
    }

    @Test
    void a_proof_without_a_checkpoint_says_that_it_shows_little() {
        String proof = file("证明.json");
        assertThat(run(0, "records", "prove", "1", "--records", ledger, "-o", proof)
                        .err())
                .contains("没有签名的校验点");
        assertThat(run(0, "records", "verify", "--proof", proof).out()).contains("没有校验点：");
        assertThat(run(1, "records", "verify", "--proof", proof, "--key", publicKey)
                        .out())
                .contains("不能用公钥核对");
    }

    @Test
    void a_checkpoint_of_another_ledger_and_another_key_are_told_apart() {
        String mine = checkpoint("校验点.txt");
        String otherKey =
                run(0, "records", "keygen", "-o", file("他人.key")).out().strip();
        assertThat(run(1, "records", "verify", "--records", ledger, "--checkpoint", mine, "--key", otherKey)
                        .out())
                .contains("不是用所给的公钥签署的");
        ledger = file("另一本");
        run(0, "records", "create", "--records", ledger);
        assertThat(verify(1, "--checkpoint", mine).out()).contains("是另一本台账的校验点");
    }

    @Test
    void a_file_that_is_no_key_checkpoint_or_proof_is_invalid_data() throws IOException {
        String empty = Files.createFile(folder.resolve("空")).toString();
        run(4, "records", "verify", "--records", ledger, "--key", empty);
        run(4, "records", "verify", "--records", ledger, "--checkpoint", empty);
        run(4, "records", "verify", "--proof", empty);
        run(4, "records", "checkpoint", "--records", ledger, "--key", empty);
        run(4, "records", "prove", "1", "--records", ledger, "--checkpoint", empty);
    }

    @Test
    void a_ledger_that_disagrees_with_a_checkpoint_is_broken() throws IOException {
        String mine = checkpoint("校验点.txt");
        Files.writeString(Path.of(ledger).resolve(LINES), lines().get(0) + "\n");
        run(7, "records", "prove", "0", "--records", ledger, "--checkpoint", mine);
    }
}
