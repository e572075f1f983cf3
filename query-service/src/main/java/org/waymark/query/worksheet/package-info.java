/** Worksheets: the guide's tables and a strategy's own, which groups fill in. */
@NullMarked
package org.waymark.query.worksheet;

import org.jspecify.annotations.NullMarked;
