/** The ledger as a file: there and back, torn, altered, continued. */
@NullMarked
package org.waymark.ledger.portable;

import org.jspecify.annotations.NullMarked;
