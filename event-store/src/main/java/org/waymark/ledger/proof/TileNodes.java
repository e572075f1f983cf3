package org.waymark.ledger.proof;

import java.util.HashMap;
import java.util.Map;
import org.waymark.ledger.merkle.MerkleTree;

/** The nodes of a tree of some size, from tiles each of which is read once. Not safe for several threads. */
final class TileNodes implements MerkleTree.Nodes {

    private final TileStore tiles;
    private final long size;
    private final Map<String, Tile> read = new HashMap<>();

    TileNodes(TileStore tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    @Override
    public byte[] at(int level, long index) {
        int row = level / Tile.HEIGHT;
        int height = level % Tile.HEIGHT;
        long first = index << height;
        long tile = first / Tile.WIDTH;
        return read.computeIfAbsent(TilePath.of(row, tile), path -> tiles.tile(row, tile, widthAt(row, tile)))
                .node((int) (first % Tile.WIDTH), height);
    }

    private int widthAt(int level, long tile) {
        long hashes = size >> (Tile.HEIGHT * level);
        return (int) Math.min(Tile.WIDTH, hashes - tile * Tile.WIDTH);
    }
}
