/** The diagnostic: questions on how the strategy was made and is kept going, answered in runs. */
@NullMarked
package org.waymark.query.diagnostic;

import org.jspecify.annotations.NullMarked;
