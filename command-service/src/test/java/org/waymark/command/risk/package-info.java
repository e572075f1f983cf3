@NullMarked
package org.waymark.command.risk;

import org.jspecify.annotations.NullMarked;
