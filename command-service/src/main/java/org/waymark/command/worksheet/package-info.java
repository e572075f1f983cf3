/** Worksheets: the guide's tables and the strategy's own, their rows, and the kinds that the strategy defines itself. */
@NullMarked
package org.waymark.command.worksheet;

import org.jspecify.annotations.NullMarked;
