@NullMarked
package org.waymark.command.diagnostic;

import org.jspecify.annotations.NullMarked;
