/** The bytes of attached files, beside the ledger and under their hash (ADR 0056). */
@NullMarked
package org.waymark.ledger.files;

import org.jspecify.annotations.NullMarked;
