/** Kills Waymark in the middle of its work, again and again, and looks for what it lost. */
@NullMarked
package org.waymark.resilience.crash;

import org.jspecify.annotations.NullMarked;
