/** Several strategies side by side: a row for each. */
@NullMarked
package org.waymark.query.portfolio;

import org.jspecify.annotations.NullMarked;
