package org.waymark.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waymark.ledger.merkle.MerkleHash;

/**
 * Up to 256 neighbouring hashes of one level of the tree (C2SP tlog-tiles). On level 0 they are those of the leaves; on each
 * level above, the roots of full tiles of the level below.
 */
final class Tile {

    /** How many hashes a full tile has. */
    static final int WIDTH = 256;

    /** How many levels of the tree a tile spans: two to the eighth is 256. */
    static final int HEIGHT = 8;

    private final List<byte[]> hashes;

    Tile(List<byte[]> hashes) {
        this.hashes = new ArrayList<>(hashes);
    }

    static Tile of(byte[] bytes) {
        List<byte[]> hashes = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += MerkleHash.BYTES) {
            hashes.add(Arrays.copyOfRange(bytes, at, at + MerkleHash.BYTES));
        }
        return new Tile(hashes);
    }

    byte[] bytes() {
        byte[] bytes = new byte[hashes.size() * MerkleHash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, bytes, i * MerkleHash.BYTES, MerkleHash.BYTES);
        }
        return bytes;
    }

    int width() {
        return hashes.size();
    }

    boolean isFull() {
        return width() == WIDTH;
    }

    /** {@return a tile of the first of these hashes} */
    Tile first(int width) {
        return new Tile(hashes.subList(0, width));
    }

    void add(byte[] hash) {
        hashes.add(hash);
    }

    /** {@return the root of the complete subtree of {@code 1 << height} of these hashes, from one on} */
    byte[] node(int first, int height) {
        if (height == 0) {
            return hashes.get(first);
        }
        int half = 1 << (height - 1);
        return new MerkleHash().node(node(first, height - 1), node(first + half, height - 1));
    }
}
