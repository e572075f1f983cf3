@NullMarked
package org.waymark.command.system;

import org.jspecify.annotations.NullMarked;
