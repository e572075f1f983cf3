/** Commands about actions, the rows of the action plan. */
@NullMarked
package org.waymark.command.action;

import org.jspecify.annotations.NullMarked;
