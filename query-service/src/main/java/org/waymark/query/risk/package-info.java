/** The risk register, the risk matrix, and each risk as it stands. */
@NullMarked
package org.waymark.query.risk;

import org.jspecify.annotations.NullMarked;
