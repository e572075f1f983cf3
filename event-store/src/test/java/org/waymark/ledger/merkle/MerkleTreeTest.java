package org.waymark.ledger.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The leaves and roots of certificate-transparency's own tests (google/certificate-transparency-go, merkletree). */
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

    private final MerkleHash hash = new MerkleHash();

    @Test
    void givesTheRootsOfCertificateTransparency() {
        MerkleFrontier frontier = new MerkleFrontier();
        List<byte[]> leaves = new ArrayList<>();
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(HEX.formatHex(frontier.root())).isEqualTo(ROOTS.get(size));
            assertThat(HEX.formatHex(tree(leaves).root(size))).isEqualTo(ROOTS.get(size));
            if (size < LEAVES.size()) {
                leaves.add(hash.leaf(HEX.parseHex(LEAVES.get(size))));
                frontier.add(leaves.getLast());
            }
        }
    }

    @Test
    void givesTheProofsOfCertificateTransparency() {
        MerkleTree tree =
                tree(LEAVES.stream().map(leaf -> hash.leaf(HEX.parseHex(leaf))).toList());

        assertThat(hex(tree.inclusionProof(5, 8)))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(tree.consistencyProof(6, 8)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toList();
    }

    @Test
    void everyProofOfSmallTreesIsAccepted() {
        List<byte[]> leaves = leaves(40);
        MerkleTree tree = tree(leaves);
        for (int size = 1; size <= 40; size++) {
            byte[] root = naiveRoot(leaves.subList(0, size));
            assertThat(tree.root(size)).isEqualTo(root);
            for (int other = 0; other <= size; other++) {
                List<byte[]> proof = tree.consistencyProof(other, size);
                assertThat(MerkleProofs.isConsistent(other, naiveRoot(leaves.subList(0, other)), size, root, proof))
                        .as("%d in %d", other, size)
                        .isTrue();
                if (other < size) {
                    List<byte[]> path = tree.inclusionProof(other, size);
                    assertThat(MerkleProofs.includes(leaves.get(other), other, size, path, root))
                            .as("%d of %d", other, size)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aProofWithAnythingChangedIsRefused() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<byte[]> leaves = leaves(300);
        MerkleTree tree = tree(leaves);
        for (int i = 0; i < 200; i++) {
            int size = 2 + random.nextInt(298);
            int index = random.nextInt(size);
            int first = 1 + random.nextInt(size - 1);
            byte[] root = tree.root(size);
            List<byte[]> path = tree.inclusionProof(index, size);
            List<byte[]> proof = tree.consistencyProof(first, size);
            byte[] leaf = leaves.get(index);
            for (List<byte[]> wrong : spoilt(path, random)) {
                assertThat(MerkleProofs.includes(leaf, index, size, wrong, root))
                        .as("seed %d", seed)
                        .isFalse();
            }
            for (List<byte[]> wrong : spoilt(proof, random)) {
                assertThat(MerkleProofs.isConsistent(first, tree.root(first), size, root, wrong))
                        .as("seed %d", seed)
                        .isFalse();
            }
            assertThat(MerkleProofs.includes(leaves.get((index + 1) % size), index, size, path, root))
                    .as("seed %d", seed)
                    .isFalse();
            assertThat(MerkleProofs.includes(leaf, (index + 1) % size, size, path, root))
                    .as("seed %d", seed)
                    .isFalse();
            byte[] notARoot = new byte[MerkleHash.BYTES];
            random.nextBytes(notARoot);
            assertThat(MerkleProofs.isConsistent(first, notARoot, size, root, proof))
                    .as("seed %d", seed)
                    .isFalse();
            assertThat(MerkleProofs.isConsistent(first, tree.root(first), size, notARoot, proof))
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    private static List<List<byte[]>> spoilt(List<byte[]> proof, Random random) {
        List<List<byte[]>> spoilt = new ArrayList<>();
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(new byte[MerkleHash.BYTES]);
        spoilt.add(longer);
        if (!proof.isEmpty()) {
            spoilt.add(proof.subList(0, proof.size() - 1));
            List<byte[]> changed = new ArrayList<>(proof);
            int at = random.nextInt(proof.size());
            byte[] other = proof.get(at).clone();
            other[random.nextInt(other.length)] ^= 1;
            changed.set(at, other);
            spoilt.add(changed);
        }
        return spoilt;
    }

    @Test
    void randomSizesGiveTheRootOfTheDefinition() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<byte[]> leaves = leaves(3_000);
        MerkleTree tree = tree(leaves);
        MerkleFrontier frontier = new MerkleFrontier();
        for (int size = 1; size <= leaves.size(); size++) {
            frontier.add(leaves.get(size - 1));
            if (random.nextInt(50) == 0) {
                byte[] root = naiveRoot(leaves.subList(0, size));
                assertThat(tree.root(size)).as("seed %d, size %d", seed, size).isEqualTo(root);
                assertThat(frontier.root()).as("seed %d, size %d", seed, size).isEqualTo(root);
            }
        }
    }

    @Test
    void whatATreeDoesNotHaveCannotBeProved() {
        MerkleTree tree = tree(leaves(4));

        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(4, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(-1, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyProof(5, 4));
        assertThat(MerkleProofs.includes(new byte[32], 4, 4, List.of(), tree.root(4)))
                .isFalse();
        assertThat(MerkleProofs.isConsistent(5, new byte[32], 4, tree.root(4), List.of()))
                .isFalse();
    }

    private List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(hash.leaf(("leaf " + i).getBytes(UTF_8)));
        }
        return leaves;
    }

    private MerkleTree tree(List<byte[]> leaves) {
        return new MerkleTree(
                (level, index) -> naiveRoot(leaves.subList((int) (index << level), (int) ((index + 1) << level))));
    }

    /** MTH of RFC 6962, word for word, over hashes of leaves. */
    private byte[] naiveRoot(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return MerkleHash.ofNothing();
        }
        if (leaves.size() == 1) {
            return Arrays.copyOf(leaves.getFirst(), MerkleHash.BYTES);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return hash.node(naiveRoot(leaves.subList(0, split)), naiveRoot(leaves.subList(split, leaves.size())));
    }
}
