/** From a fresh installation to its first administrator: a one-time address, and nothing else until it was used (docs/adr/0068). */
@NullMarked
package org.waymark.standalone.firststart;

import org.jspecify.annotations.NullMarked;
