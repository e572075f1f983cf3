/**
 * What every command passes: the registry, authorisation, the decision, the stamp on its events, and the
 * dispatcher.
 */
@NullMarked
package org.waymark.command.dispatch;

import org.jspecify.annotations.NullMarked;
