/** The bytes of the ledger: commits and events as documents, their hashes and attestations (docs/ledger-format.md). */
@NullMarked
package org.waymark.ledger.format;

import org.jspecify.annotations.NullMarked;
