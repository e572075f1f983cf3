/** Strategies: charter, themes with workstreams, stage schemes and rating scales. */
@NullMarked
package org.waymark.query.strategy;

import org.jspecify.annotations.NullMarked;
