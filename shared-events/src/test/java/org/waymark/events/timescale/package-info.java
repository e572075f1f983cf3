/** Tests of how timescales are read. */
@NullMarked
package org.waymark.events.timescale;

import org.jspecify.annotations.NullMarked;
