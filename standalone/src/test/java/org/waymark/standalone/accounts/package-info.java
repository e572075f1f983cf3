/** Who may sign in to a standalone Waymark. */
@NullMarked
package org.waymark.standalone.accounts;

import org.jspecify.annotations.NullMarked;
