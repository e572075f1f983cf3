/** Both services and the embedded database in one JVM: starting, stopping, and what is printed at the prompt. */
@NullMarked
package org.waymark.standalone;

import org.jspecify.annotations.NullMarked;
