/** Who may ask for what: roles of the account, roles granted in a strategy, and the annotations that require them. */
@NullMarked
package org.waymark.query.security;

import org.jspecify.annotations.NullMarked;
