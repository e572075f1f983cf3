@NullMarked
package org.waymark.command.highlight;

import org.jspecify.annotations.NullMarked;
