package org.waymark.ledger.proof;

/**
 * The name of a tile (C2SP tlog-tiles): {@code tile/<level>/<index>}, the index in groups of three digits of which all but
 * the last begin with an x, as in {@code tile/0/x001/234}.
 */
final class TilePath {

    private static final int GROUP = 1_000;

    private TilePath() {}

    static String of(int level, long index) {
        StringBuilder groups = new StringBuilder("%03d".formatted(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            groups.insert(0, "x%03d/".formatted(rest % GROUP));
        }
        return "tile/" + level + "/" + groups;
    }
}
