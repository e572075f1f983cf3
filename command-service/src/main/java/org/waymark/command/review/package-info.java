/** Reviews, the meetings that look at a strategy, and the decisions taken in them or beside them. */
@NullMarked
package org.waymark.command.review;

import org.jspecify.annotations.NullMarked;
