/** Personal access tokens (docs/adr/0046), and what both services say where somebody is not let in. */
@NullMarked
package org.waymark.http.access;

import org.jspecify.annotations.NullMarked;
