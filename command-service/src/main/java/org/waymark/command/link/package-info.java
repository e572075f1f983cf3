/** Links between cases, and from themes and cases to the items of outside plans. */
@NullMarked
package org.waymark.command.link;

import org.jspecify.annotations.NullMarked;
