/** Merkle trees as RFC 6962 describes them: hashes, proofs and how to check them, without any storage. */
@NullMarked
package org.waymark.ledger.merkle;

import org.jspecify.annotations.NullMarked;
