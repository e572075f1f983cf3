/** The data folder of a standalone Waymark, opened by one version after another (docs/adr/0069). */
@NullMarked
package org.waymark.standalone.folder;

import org.jspecify.annotations.NullMarked;
