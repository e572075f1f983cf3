/** What a feature declares of its kind of case, in one place, for all that shows cases of every kind. */
@NullMarked
package org.waymark.query.kinds;

import org.jspecify.annotations.NullMarked;
