/** Tests of checkpoints and proofs, also by a verifier that shares no code with what it verifies. */
@NullMarked
package org.waymark.ledger.proof;

import org.jspecify.annotations.NullMarked;
