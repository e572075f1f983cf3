/** The import of themes and their workstreams. */
@NullMarked
package org.waymark.command.imports.theme;

import org.jspecify.annotations.NullMarked;
