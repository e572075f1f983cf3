/** How the service is put together: the ledger it reads, its views, its filters. */
@NullMarked
package org.waymark.query.wiring;

import org.jspecify.annotations.NullMarked;
