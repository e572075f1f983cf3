/** Commands about indicators: figures by which a partnership sees whether its strategy works. */
@NullMarked
package org.waymark.command.indicator;

import org.jspecify.annotations.NullMarked;
