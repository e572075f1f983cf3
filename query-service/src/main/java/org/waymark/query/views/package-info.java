/** Views: pure folds of the ledger, kept as documents in the database, and how far each has come (ADR 0003). */
@NullMarked
package org.waymark.query.views;

import org.jspecify.annotations.NullMarked;
