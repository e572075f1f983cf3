/** The ledger as a whole, over HTTP and beyond. */
@NullMarked
package org.waymark.query.ledger;

import org.jspecify.annotations.NullMarked;
