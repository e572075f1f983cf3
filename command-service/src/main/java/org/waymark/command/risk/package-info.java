/** Commands about risks, the rows of the risk register. */
@NullMarked
package org.waymark.command.risk;

import org.jspecify.annotations.NullMarked;
