/** The store on disk: checked blocks, ordered keys, and writes acknowledged after a sync. */
@NullMarked
package org.waymark.embedded.store;

import org.jspecify.annotations.NullMarked;
