/** How the service is put together: the ledger it writes, Axon, security. */
@NullMarked
package org.waymark.command.wiring;

import org.jspecify.annotations.NullMarked;
