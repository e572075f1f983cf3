/** A worksheet at a moment: its head, its columns and its rows, folded and laid out. */
@NullMarked
package org.waymark.query.worksheet.sheet;

import org.jspecify.annotations.NullMarked;
