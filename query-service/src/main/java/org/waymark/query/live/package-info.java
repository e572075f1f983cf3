/** Tells open pages, and programs, what is recorded in a strategy while they look at it (docs/adr/0054). */
@NullMarked
package org.waymark.query.live;

import org.jspecify.annotations.NullMarked;
