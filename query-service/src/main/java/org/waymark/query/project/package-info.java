/** Projects and the progress grid. */
@NullMarked
package org.waymark.query.project;

import org.jspecify.annotations.NullMarked;
