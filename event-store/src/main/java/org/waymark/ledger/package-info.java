/** The ledger: Axon's event storage on MongoDB, dense in position, exact in its conditions and evident when tampered with. */
@NullMarked
package org.waymark.ledger;

import org.jspecify.annotations.NullMarked;
