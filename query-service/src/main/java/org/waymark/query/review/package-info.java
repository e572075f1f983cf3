/** Reviews (the meetings that look at a strategy), what was decided in them, and what became of it. */
@NullMarked
package org.waymark.query.review;

import org.jspecify.annotations.NullMarked;
