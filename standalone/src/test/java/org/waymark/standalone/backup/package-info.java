/** How copies of a data folder are named, kept, cleared away and put back. */
@NullMarked
package org.waymark.standalone.backup;

import org.jspecify.annotations.NullMarked;
