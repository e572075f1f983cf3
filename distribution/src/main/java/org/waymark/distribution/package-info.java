/** Makes of the built program an archive that runs on a machine without Java (ADR 33). */
@NullMarked
package org.waymark.distribution;

import org.jspecify.annotations.NullMarked;
