/** Imports: tables as councils keep them, read leniently, shown first (dry run), then sent row by row as commands. */
@NullMarked
package org.waymark.command.imports;

import org.jspecify.annotations.NullMarked;
