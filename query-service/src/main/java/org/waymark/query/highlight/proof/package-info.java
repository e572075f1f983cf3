/**
 * Proofs of issued reports and of certificates: what is attached to the PDF of one, and how anybody checks it, with the ledger and without
 * (docs/adr/0040).
 */
@NullMarked
package org.waymark.query.highlight.proof;

import org.jspecify.annotations.NullMarked;
