package rongcuo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleLogTest {
    /** The reference tree of Certificate Transparency (RFC 6962), as the tests of its first implementation have it. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int ALL_SIZES = 65;

    @Test
    void the_roots_are_those_of_the_reference_tree() {
        var log = reference();
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(log.root(size)).hasToString("sha256:" + ROOTS.get(size));
        }
    }

    @Test
    void the_paths_are_those_of_the_reference_tree() {
        var log = reference();
        assertThat(hex(log.inclusion(0, 1).path())).isEmpty();
        assertThat(hex(log.inclusion(0, 8).path()))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(log.inclusion(5, 8).path()))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(log.inclusion(2, 3).path())).containsExactly(ROOTS.get(2));
        assertThat(hex(log.inclusion(1, 5).path()))
                .containsExactly(
                        ROOTS.get(1),
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void the_proofs_of_consistency_are_those_of_the_reference_tree() {
        var log = reference();
        assertThat(hex(log.consistency(1, 1).path())).isEmpty();
        assertThat(hex(log.consistency(1, 8).path()))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(log.consistency(6, 8).path()))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        ROOTS.get(4));
        assertThat(hex(log.consistency(2, 5).path()))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void roots_and_proofs_of_all_sizes_are_those_of_the_definition() {
        for (LedgerDigest digest : LedgerDigest.values()) {
            var log = counted(digest, ALL_SIZES);
            var naive = new NaiveTree(digest, ALL_SIZES);
            for (int size = 0; size <= ALL_SIZES; size++) {
                assertThat(log.root(size)).isEqualTo(naive.root(0, size));
                for (int i = 0; i < size; i++) {
                    assertThat(log.inclusion(i, size).path()).isEqualTo(naive.path(i, 0, size));
                    assertThat(log.consistency(i + 1, size).path()).isEqualTo(naive.consistency(i + 1, size));
                }
            }
        }
    }

    @Test
    void each_proof_proves_what_it_is_of_and_nothing_else() {
        var log = counted(LedgerDigest.SHA_256, ALL_SIZES);
        var random = new Random(20260104);
        for (int size = 1; size <= ALL_SIZES; size++) {
            var root = log.root(size);
            for (int i = 0; i < size; i++) {
                var proof = log.inclusion(i, size);
                assertThat(proof.proves(log.leaf(i), root)).isTrue();
                int other = random.nextInt(ALL_SIZES);
                assertThat(proof.proves(log.leaf(other), root)).isEqualTo(other == i);
                assertThat(proof.proves(log.leaf(i), log.root(other))).isEqualTo(other == size);
                assertThat(new InclusionProof(other, size, proof.path()).proves(log.leaf(i), root))
                        .isEqualTo(other == i);
                var consistency = log.consistency(i + 1, size);
                assertThat(consistency.proves(log.root(i + 1), root)).isTrue();
                assertThat(consistency.proves(log.root(other), root)).isEqualTo(other == i + 1);
                assertThat(consistency.proves(log.root(i + 1), log.root(other))).isEqualTo(other == size);
            }
        }
    }

    @Test
    void a_proof_with_a_hash_too_many_too_few_or_another_proves_nothing() {
        var log = counted(LedgerDigest.SHA_256, ALL_SIZES);
        for (int size = 2; size <= ALL_SIZES; size++) {
            for (int i = 0; i < size; i++) {
                var path = log.inclusion(i, size).path();
                for (List<HashValue> wrong : damaged(path, log.leaf(i))) {
                    assertThat(new InclusionProof(i, size, wrong).proves(log.leaf(i), log.root(size)))
                            .isFalse();
                }
                var consistency = log.consistency(i + 1, size).path();
                for (List<HashValue> wrong : damaged(consistency, log.leaf(i))) {
                    assertThat(new ConsistencyProof(i + 1, size, wrong).proves(log.root(i + 1), log.root(size)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void what_no_tree_has_is_refused_and_proves_nothing() {
        var log = counted(LedgerDigest.SHA_256, 4);
        var root = log.root(4);
        assertThatThrownBy(() -> log.root(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.inclusion(4, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.consistency(0, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new InclusionProof(-1, 4, List.of()).proves(root, root)).isFalse();
        assertThat(new InclusionProof(0, 0, List.of()).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(0, 4, List.of()).proves(log.root(0), root))
                .isFalse();
        assertThat(new ConsistencyProof(5, 4, List.of()).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(3, 4, List.of()).proves(log.root(3), root))
                .isFalse();
    }

    /** A node's hash is no leaf's: the second half of a tree cannot be passed off as one line. */
    @Test
    void a_node_is_not_taken_for_a_leaf() {
        var log = counted(LedgerDigest.SHA_256, 2);
        var node = new ByteArrayOutputStream();
        node.writeBytes(log.leaf(0).bytes());
        node.writeBytes(log.leaf(1).bytes());
        var forged = new MerkleLog(LedgerDigest.SHA_256);
        forged.add(node.toByteArray());
        assertThat(forged.root(1)).isNotEqualTo(log.root(2));
    }

    private static List<List<HashValue>> damaged(List<HashValue> path, HashValue other) {
        var damaged = new ArrayList<List<HashValue>>();
        var longer = new ArrayList<>(path);
        longer.add(other);
        damaged.add(longer);
        for (int i = 0; i < path.size(); i++) {
            var shorter = new ArrayList<>(path);
            shorter.remove(i);
            damaged.add(shorter);
            var changed = new ArrayList<>(path);
            changed.set(i, LedgerDigest.SHA_256.of(path.get(i).bytes()));
            damaged.add(changed);
        }
        return damaged;
    }

    private static MerkleLog reference() {
        var log = new MerkleLog(LedgerDigest.SHA_256);
        LEAVES.forEach(leaf -> log.add(HexFormat.of().parseHex(leaf)));
        return log;
    }

    private static MerkleLog counted(LedgerDigest digest, int size) {
        var log = new MerkleLog(digest);
        for (int i = 0; i < size; i++) {
            log.add(NaiveTree.leafBytes(i));
        }
        return log;
    }

    private static List<String> hex(List<HashValue> path) {
        return path.stream()
                .map(hash -> hash.toString().substring("sha256:".length()))
                .toList();
    }
}
