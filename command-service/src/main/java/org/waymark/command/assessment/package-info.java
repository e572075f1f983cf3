/** Rounds of self-assessment, their dimensions and plan, and the frameworks that they are scored by. */
@NullMarked
package org.waymark.command.assessment;

import org.jspecify.annotations.NullMarked;
