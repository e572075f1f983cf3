/** Reading a row of a table as a case, and recognising cases that exist, whatever their kind. */
@NullMarked
package org.waymark.command.imports.row;

import org.jspecify.annotations.NullMarked;
