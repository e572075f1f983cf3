/** Pages on which a strategy is set up: charter, themes, stages, ratings, risk matrix, reference frameworks. */
@NullMarked
package org.waymark.query.settings;

import org.jspecify.annotations.NullMarked;
