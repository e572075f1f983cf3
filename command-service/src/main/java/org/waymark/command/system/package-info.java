/** What every command goes through: who asks, what is refused and how, the registry, the dispatcher and the HTTP endpoint. */
@NullMarked
package org.waymark.command.system;

import org.jspecify.annotations.NullMarked;
