/** Highlight reports: what the leadership is told of a period, drafted, approved, and frozen at its issue. */
@NullMarked
package org.waymark.command.highlight;

import org.jspecify.annotations.NullMarked;
