/** The database is away for a while, again and again, and everything goes on by itself. */
@NullMarked
package org.waymark.resilience.outage;

import org.jspecify.annotations.NullMarked;
