/** How many requests a service works on at once, and for how long (docs/adr/0028). */
@NullMarked
package org.waymark.http;

import org.jspecify.annotations.NullMarked;
