/** What a strategy is steered by: its themes, its risk matrix, its reporting cycle, the outside plans it refers to. */
@NullMarked
package org.waymark.query.setup;

import org.jspecify.annotations.NullMarked;
