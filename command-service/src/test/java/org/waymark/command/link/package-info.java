@NullMarked
package org.waymark.command.link;

import org.jspecify.annotations.NullMarked;
