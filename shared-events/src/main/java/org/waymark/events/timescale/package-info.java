/** Reads timescales as plans write them, for whoever enters one and for whoever is shown what was read. */
@NullMarked
package org.waymark.events.timescale;

import org.jspecify.annotations.NullMarked;
