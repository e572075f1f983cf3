/** Import of the rows of one worksheet. */
@NullMarked
package org.waymark.command.imports.worksheet;

import org.jspecify.annotations.NullMarked;
