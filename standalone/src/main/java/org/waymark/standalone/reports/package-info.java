/** The content of a highlight report, from the query side of the same process. */
@NullMarked
package org.waymark.standalone.reports;

import org.jspecify.annotations.NullMarked;
