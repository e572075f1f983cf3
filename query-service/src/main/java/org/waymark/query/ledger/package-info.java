/** The ledger as a whole, for those who must be able to rely on it: verified, signed, proved, published and downloaded. */
@NullMarked
package org.waymark.query.ledger;

import org.jspecify.annotations.NullMarked;
