/** What makes the ledger provable outside: a Merkle tree over its commits, signed checkpoints of it, and proofs for events. */
@NullMarked
package org.waymark.ledger.proof;

import org.jspecify.annotations.NullMarked;
