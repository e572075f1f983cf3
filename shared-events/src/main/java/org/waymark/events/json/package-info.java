/** Events as JSON: explicit names and versions, upcasters for older versions. */
@NullMarked
package org.waymark.events.json;

import org.jspecify.annotations.NullMarked;
