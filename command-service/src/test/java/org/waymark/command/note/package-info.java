@NullMarked
package org.waymark.command.note;

import org.jspecify.annotations.NullMarked;
