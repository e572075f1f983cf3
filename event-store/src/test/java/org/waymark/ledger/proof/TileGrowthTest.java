package org.waymark.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.merkle.MerkleFrontier;
import org.waymark.ledger.merkle.MerkleHash;
import org.waymark.ledger.merkle.MerkleProofs;
import org.waymark.ledger.merkle.MerkleTree;

class TileGrowthTest {

    /** More than 256 × 256, so that there are tiles on three levels. */
    private static final int LEAVES = 66_000;

    private final MerkleHash hash = new MerkleHash();

    /** Keeps tiles as the collection does, and counts reads. */
    private static final class InMemory implements TileStore {

        private final Map<String, Tile> tiles = new HashMap<>();
        private int reads;

        @Override
        public Tile tile(int level, long index, int width) {
            reads++;
            Tile tile = tiles.get(TilePath.of(level, index));
            if (tile == null || tile.width() < width) {
                throw new IllegalStateException("no tile " + TilePath.of(level, index) + " of width " + width);
            }
            return tile;
        }

        @Override
        public void put(int level, long index, Tile tile) {
            tiles.merge(
                    TilePath.of(level, index),
                    Tile.of(tile.bytes()),
                    (kept, added) -> kept.width() < added.width() ? added : kept);
        }
    }

    @Test
    void aTreeThatGrowsBySomeLeavesAtATimeHasTheRootOfOneThatGrowsByOne() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        InMemory tiles = new InMemory();
        MerkleFrontier frontier = new MerkleFrontier();
        while (frontier.size() < LEAVES) {
            int more = 1 + random.nextInt(4_000);
            TileGrowth growth = new TileGrowth(tiles, frontier.size());
            for (int i = 0; i < more; i++) {
                byte[] entry = entry(frontier.size());
                growth.add(entry);
                frontier.add(hash.leaf(entry));
            }
            growth.finish();
            assertThat(tree(tiles, frontier.size()).root(frontier.size()))
                    .as("seed %d, size %d", seed, frontier.size())
                    .isEqualTo(frontier.root());
        }
        assertProofs(tiles, frontier.size(), random, seed);
    }

    private void assertProofs(InMemory tiles, long size, Random random, long seed) {
        byte[] root = tree(tiles, size).root(size);
        for (int i = 0; i < 100; i++) {
            long index = random.nextLong(size);
            long earlier = 1 + random.nextLong(size);
            tiles.reads = 0;
            var path = tree(tiles, size).inclusionProof(index, size);
            assertThat(tiles.reads).as("seed %d: tiles read for a proof", seed).isLessThanOrEqualTo(6);
            assertThat(MerkleProofs.includes(hash.leaf(entry(index)), index, size, path, root))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(MerkleProofs.isConsistent(
                            earlier,
                            tree(tiles, earlier).root(earlier),
                            size,
                            root,
                            tree(tiles, size).consistencyProof(earlier, size)))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void growingAgainFromAnEarlierSizeChangesNothing() {
        InMemory tiles = new InMemory();
        grow(tiles, 0, 1_000);
        byte[] root = tree(tiles, 1_000).root(1_000);

        grow(tiles, 300, 900);
        grow(tiles, 0, 10);

        assertThat(tree(tiles, 1_000).root(1_000)).isEqualTo(root);
    }

    @Test
    void tilesAreNamedAsTheFormatSays() {
        assertThat(TilePath.of(0, 0)).isEqualTo("tile/0/000");
        assertThat(TilePath.of(1, 999)).isEqualTo("tile/1/999");
        assertThat(TilePath.of(0, 1_234_067)).isEqualTo("tile/0/x001/x234/067");
    }

    private static void grow(TileStore tiles, long from, long to) {
        TileGrowth growth = new TileGrowth(tiles, from);
        for (long i = from; i < to; i++) {
            growth.add(entry(i));
        }
        growth.finish();
    }

    private static MerkleTree tree(TileStore tiles, long size) {
        return new MerkleTree(new TileNodes(tiles, size));
    }

    private static byte[] entry(long index) {
        return ByteBuffer.allocate(MerkleHash.BYTES).putLong(index).array();
    }
}
