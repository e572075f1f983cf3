/** How a strategy came on over time, as pictures with their tables. */
@NullMarked
package org.waymark.query.overtime;

import org.jspecify.annotations.NullMarked;
