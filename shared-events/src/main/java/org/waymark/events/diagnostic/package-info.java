/** The diagnostic that Waymark ships with. */
@NullMarked
package org.waymark.events.diagnostic;

import org.jspecify.annotations.NullMarked;
