@NullMarked
package org.waymark.command.evidence;

import org.jspecify.annotations.NullMarked;
