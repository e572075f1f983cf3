/** A verifier of ledgers written from {@code docs/ledger-format.md} alone: it uses nothing of Waymark, and no library. */
@NullMarked
package org.waymark.offline;

import org.jspecify.annotations.NullMarked;
