/** Search: what is found by words in a strategy, or in all that somebody may read, as of any moment (ADR 53). */
@NullMarked
package org.waymark.query.search;

import org.jspecify.annotations.NullMarked;
