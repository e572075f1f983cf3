/** The command service: starts it, and lists what it can do. */
@NullMarked
package org.waymark.command;

import org.jspecify.annotations.NullMarked;
