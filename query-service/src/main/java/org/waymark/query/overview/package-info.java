/** A strategy at a glance: what needs attention first, counts, and what changed last. */
@NullMarked
package org.waymark.query.overview;

import org.jspecify.annotations.NullMarked;
