/** Programs that measure the ledger: appends, replay, verification. */
@NullMarked
package org.waymark.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
