package org.waymark.documents;

import java.util.List;

/** A few figures side by side, such as how many projects have which rating. */
public record Tiles(List<Tile> tiles) implements Block {

    /**
     * A figure.
     *
     * @param figure large, such as “4”
     * @param label  below it, such as “Amber”
     */
    public record Tile(String figure, String label, Tone tone) {}

    public Tiles {
        tiles = List.copyOf(tiles);
    }
}
