/** The ledger as a file: there and back, torn, altered, continued. */
@NullMarked
package org.waymark.ledger.export;

import org.jspecify.annotations.NullMarked;
