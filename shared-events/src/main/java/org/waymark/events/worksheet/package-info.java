/** The kinds of worksheet that Waymark ships with: the guide's tables, each declared in one file. */
@NullMarked
package org.waymark.events.worksheet;

import org.jspecify.annotations.NullMarked;
