@NullMarked
package org.waymark.command.assessment;

import org.jspecify.annotations.NullMarked;
