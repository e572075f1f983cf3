package org.waymark.query.highlight.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the whole ledger was found intact, and how far it had come.
 *
 * @param origin     name of the ledger
 * @param verifiedAt when that was found
 * @param commits    how many, from 1
 * @param events     how many: the last one is at the position one below
 * @param head       hash of the last commit; 64 hex digits
 * @param root       of the Merkle tree of the commits; 64 hex digits
 * @param checkpoint the size of the checkpoint that the ledger was compared with; null where there was none
 */
public record Certificate(
        String origin,
        Instant verifiedAt,
        long commits,
        long events,
        String head,
        String root,
        @Nullable Long checkpoint) {}
