/** Highlight reports: what the leadership is told of a period, from its draft to who has read it. */
@NullMarked
package org.waymark.query.highlight;

import org.jspecify.annotations.NullMarked;
