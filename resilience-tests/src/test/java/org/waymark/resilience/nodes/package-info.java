/** Several nodes on one database, of which one is killed, paused or cut off in turn. */
@NullMarked
package org.waymark.resilience.nodes;

import org.jspecify.annotations.NullMarked;
