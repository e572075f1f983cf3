/** What happens when processes are killed, databases are cut off and disks are full: as tests, and as programs for hours. */
@NullMarked
package org.waymark.resilience;

import org.jspecify.annotations.NullMarked;
