/** The import of outside plans and of what they have to do with the strategy: the cross-reference. */
@NullMarked
package org.waymark.command.imports.framework;

import org.jspecify.annotations.NullMarked;
