/** Verification: walks the chain, and says in words what does not hold and where. */
@NullMarked
package org.waymark.ledger.verify;

import org.jspecify.annotations.NullMarked;
