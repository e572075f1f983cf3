/** The reading side: folds the ledger into views and shows them, live and as of any moment. */
@NullMarked
package org.waymark.query;

import org.jspecify.annotations.NullMarked;
