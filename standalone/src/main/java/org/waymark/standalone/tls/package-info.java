/** The certificate that Waymark shows, and whether what goes over the line can be read (docs/adr/0066-tls-in-standalone.md). */
@NullMarked
package org.waymark.standalone.tls;

import org.jspecify.annotations.NullMarked;
