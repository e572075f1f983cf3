/** Indicators: figures by which the partnership sees whether its strategy works. */
@NullMarked
package org.waymark.query.indicator;

import org.jspecify.annotations.NullMarked;
