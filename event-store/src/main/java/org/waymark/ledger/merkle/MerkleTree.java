package org.waymark.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of a tree whose complete subtrees somebody keeps (RFC 6962, sections 2.1.1 and 2.1.2). A root or a proof
 * asks for about as many nodes as the size has bits. As safe for several threads as the nodes are.
 */
public final class MerkleTree {

    private final Nodes nodes;

    /** The complete subtrees. */
    @FunctionalInterface
    public interface Nodes {

        /**
         * {@return the root of the complete subtree of the leaves {@code index << level} to before {@code (index + 1) << level}}
         * On level 0 these are the hashes of the leaves.
         */
        byte[] at(int level, long index);
    }

    /** Makes a tree of these subtrees. */
    public MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** {@return the root of the tree of the first {@code size} leaves} */
    public byte[] root(long size) {
        return size == 0 ? MerkleHash.ofNothing() : root(0, size);
    }

    /**
     * {@return the hashes that lead from a leaf to the root of the first {@code size} leaves, the deepest first}
     *
     * @throws IllegalArgumentException if that tree has no such leaf
     */
    public List<byte[]> inclusionProof(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index);
        }
        List<byte[]> path = new ArrayList<>();
        addPath(path, index, 0, size);
        return path;
    }

    /**
     * {@return the hashes that show that the tree of the first {@code second} leaves extends that of the first {@code first}}
     * Nothing has to be shown where the sizes are equal or the first is zero.
     *
     * @throws IllegalArgumentException if the first is the larger one
     */
    public List<byte[]> consistencyProof(long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("A tree of " + second + " leaves cannot extend one of " + first);
        }
        List<byte[]> proof = new ArrayList<>();
        if (first > 0 && first < second) {
            addSubproof(proof, first, 0, second, true);
        }
        return proof;
    }

    /** PATH of RFC 6962, on the leaves from {@code low} to before {@code high}. */
    private void addPath(List<byte[]> path, long index, long low, long high) {
        if (high - low == 1) {
            return;
        }
        long middle = low + split(high - low);
        if (index < middle) {
            addPath(path, index, low, middle);
            path.add(root(middle, high));
        } else {
            addPath(path, index, middle, high);
            path.add(root(low, middle));
        }
    }

    /** SUBPROOF of RFC 6962, on the leaves from {@code low} to before {@code high}; {@code first} counts from {@code low}. */
    private void addSubproof(List<byte[]> proof, long first, long low, long high, boolean rootKnown) {
        if (first == high - low) {
            if (!rootKnown) {
                proof.add(root(low, high));
            }
            return;
        }
        long left = split(high - low);
        if (first <= left) {
            addSubproof(proof, first, low, low + left, rootKnown);
            proof.add(root(low + left, high));
        } else {
            addSubproof(proof, first - left, low + left, high, false);
            proof.add(root(low, low + left));
        }
    }

    private byte[] root(long low, long high) {
        long size = high - low;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.at(level, low >> level);
        }
        long middle = low + split(size);
        return new MerkleHash().node(root(low, middle), root(middle, high));
    }

    /** The largest power of two below a size of two or more. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
