/** Clients that send commands and remember what they were told, and what that is compared to. */
@NullMarked
package org.waymark.resilience.load;

import org.jspecify.annotations.NullMarked;
