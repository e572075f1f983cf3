/** The token store: how far each processor has read, and which node may work on it. */
@NullMarked
package org.waymark.ledger.tokens;

import org.jspecify.annotations.NullMarked;
