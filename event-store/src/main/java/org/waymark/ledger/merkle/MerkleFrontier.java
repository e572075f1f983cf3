package org.waymark.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that leaves are added to, of which only what its root needs is kept: one hash for each bit of its size. Not safe for
 * several threads.
 */
public final class MerkleFrontier {

    private final MerkleHash hash = new MerkleHash();

    /** Roots of the complete trees that the leaves make, the largest first: their sizes are the bits of {@link #size}. */
    private final List<byte[]> peaks = new ArrayList<>();

    private long size;

    /** Adds a leaf by its hash (see {@link MerkleHash#leaf}). */
    public void add(byte[] leafHash) {
        byte[] node = leafHash;
        for (long complete = size; (complete & 1) == 1; complete >>= 1) {
            node = hash.node(peaks.removeLast(), node);
        }
        peaks.addLast(node);
        size++;
    }

    /** {@return how many leaves there are} */
    public long size() {
        return size;
    }

    /** {@return the root of the tree of all leaves so far} */
    public byte[] root() {
        if (peaks.isEmpty()) {
            return MerkleHash.ofNothing();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = hash.node(peaks.get(i), root);
        }
        return root;
    }
}
