/** The whole ledger as a file of lines (NDJSON): written, checked, and read back to the same positions and hashes. */
@NullMarked
package org.waymark.ledger.export;

import org.jspecify.annotations.NullMarked;
