/** The house rules, and what starting and stopping do. */
@NullMarked
package org.waymark.standalone;

import org.jspecify.annotations.NullMarked;
