/** Commands about a strategy itself: its charter, themes, workstreams, stage scheme and rating scale. */
@NullMarked
package org.waymark.command.strategy;

import org.jspecify.annotations.NullMarked;
