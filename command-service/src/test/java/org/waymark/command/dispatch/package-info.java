@NullMarked
package org.waymark.command.dispatch;

import org.jspecify.annotations.NullMarked;
