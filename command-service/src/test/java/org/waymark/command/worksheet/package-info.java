@NullMarked
package org.waymark.command.worksheet;

import org.jspecify.annotations.NullMarked;
