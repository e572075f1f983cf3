package org.waymark.ledger.proof;

/** Where tiles are. */
interface TileStore {

    /**
     * {@return a tile}
     *
     * @param width how many hashes it must have at least
     * @throws IllegalStateException if there is no such tile, or it is not wide enough
     */
    Tile tile(int level, long index, int width);

    /** Keeps a tile, unless a wider one is kept already. */
    void put(int level, long index, Tile tile);
}
