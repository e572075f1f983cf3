/** Query planning: indexes, bounds, matches and sort orders. */
@NullMarked
package org.waymark.embedded.query;

import org.jspecify.annotations.NullMarked;
