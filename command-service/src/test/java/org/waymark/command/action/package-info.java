/** Tests of actions, by the names users know. */
@NullMarked
package org.waymark.command.action;

import org.jspecify.annotations.NullMarked;
