/** What the columns of a table hold and what its blank cells mean: guessed, and as people chose. */
@NullMarked
package org.waymark.command.imports.layout;

import org.jspecify.annotations.NullMarked;
