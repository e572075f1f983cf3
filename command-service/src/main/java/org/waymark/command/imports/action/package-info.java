/** The import of an action plan. */
@NullMarked
package org.waymark.command.imports.action;

import org.jspecify.annotations.NullMarked;
