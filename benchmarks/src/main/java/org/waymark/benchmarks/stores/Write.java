package org.waymark.benchmarks.stores;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One commit of the ledger as the embedded database stores it: a document of about a kilobyte by its position, and three
 * entries of an index on tags that end with that position.
 */
record Write(byte[] position, byte[] document, List<byte[]> entries) {

    private static final int DOCUMENT = 1_000;
    private static final int TAG = 24;
    private static final int CASES = 200;

    static Write at(long position, SplittableRandom random) {
        byte[] key = ByteBuffer.allocate(Long.BYTES).putLong(position).array();
        byte[] document = new byte[DOCUMENT];
        random.nextBytes(document);
        return new Write(
                key,
                document,
                List.of(entry(0, key), entry(1 + random.nextInt(3), key), entry(9 + random.nextInt(CASES), key)));
    }

    private static byte[] entry(int tag, byte[] position) {
        return ByteBuffer.allocate(TAG + position.length)
                .putInt(tag)
                .position(TAG)
                .put(position)
                .array();
    }
}
