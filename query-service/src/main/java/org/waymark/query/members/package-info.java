/** Who is a member of a strategy, and in which roles. */
@NullMarked
package org.waymark.query.members;

import org.jspecify.annotations.NullMarked;
