/** The risk register, the risk matrix, and each risk. */
@NullMarked
package org.waymark.query.risk;

import org.jspecify.annotations.NullMarked;
