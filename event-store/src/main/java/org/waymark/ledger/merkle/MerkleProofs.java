package org.waymark.ledger.merkle;

import java.util.Arrays;
import java.util.List;

/** Checks proofs without the tree (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class MerkleProofs {

    private MerkleProofs() {}

    /** {@return whether the path leads from the leaf, the one with this index among {@code size}, to the root} */
    public static boolean includes(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        MerkleHash hash = new MerkleHash();
        long node = index;
        long last = size - 1;
        byte[] reached = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reached = hash.node(sibling, reached);
                int up = (node & 1) == 1 ? 0 : Math.min(Long.numberOfTrailingZeros(node), Long.SIZE - 1);
                node >>= up;
                last >>= up;
            } else {
                reached = hash.node(reached, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(reached, root);
    }

    /** {@return whether the proof shows that a tree of {@code second} leaves extends one of {@code first}} */
    public static boolean isConsistent(
            long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == 0) {
            return proof.isEmpty() && Arrays.equals(firstRoot, MerkleHash.ofNothing());
        }
        if (first == second) {
            return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        // where the first tree is complete its root is the start, and the proof leaves it out
        boolean complete = Long.bitCount(first) == 1;
        if (!complete && proof.isEmpty()) {
            return false;
        }
        byte[] start = complete ? firstRoot : proof.getFirst();
        List<byte[]> rest = complete ? proof : proof.subList(1, proof.size());
        return climb(start, rest, first, second, firstRoot, secondRoot);
    }

    private static boolean climb(
            byte[] start, List<byte[]> rest, long first, long second, byte[] firstRoot, byte[] secondRoot) {
        MerkleHash hash = new MerkleHash();
        int skipped = Long.numberOfTrailingZeros(first);
        long node = (first - 1) >> skipped;
        long last = (second - 1) >> skipped;
        byte[] firstReached = start;
        byte[] secondReached = start;
        for (byte[] sibling : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                firstReached = hash.node(sibling, firstReached);
                secondReached = hash.node(sibling, secondReached);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                secondReached = hash.node(secondReached, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(firstReached, firstRoot) && Arrays.equals(secondReached, secondRoot);
    }
}
