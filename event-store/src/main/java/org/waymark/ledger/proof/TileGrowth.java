package org.waymark.ledger.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.ledger.merkle.MerkleHash;

/**
 * Adds leaves to a tree of tiles. In memory is only its right edge, one tile on each level and none of them full; full ones
 * are stored at once, the others by {@link #finish}.
 */
final class TileGrowth {

    private final MerkleHash hash = new MerkleHash();
    private final Map<Integer, Tile> edge = new HashMap<>();
    private final TileStore tiles;
    private long size;

    /** @param size how many leaves the tiles hold; what they may hold beyond is not looked at */
    TileGrowth(TileStore tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    void add(byte[] entry) {
        add(0, size, hash.leaf(entry));
        size++;
    }

    /** @param index of the hash on its level */
    private void add(int level, long index, byte[] added) {
        Tile tile = edge.computeIfAbsent(level, l -> stored(l, index));
        tile.add(added);
        if (tile.isFull()) {
            tiles.put(level, index / Tile.WIDTH, tile);
            edge.remove(level);
            add(level + 1, index / Tile.WIDTH, tile.node(0, Tile.HEIGHT));
        }
    }

    private Tile stored(int level, long index) {
        int width = (int) (index % Tile.WIDTH);
        return width == 0
                ? new Tile(List.of())
                : tiles.tile(level, index / Tile.WIDTH, width).first(width);
    }

    void finish() {
        edge.forEach((level, tile) -> tiles.put(level, (size >> (Tile.HEIGHT * level)) / Tile.WIDTH, tile));
    }
}
