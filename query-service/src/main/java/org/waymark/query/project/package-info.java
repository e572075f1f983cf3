/** Projects as they stand, and the project-progress grid. */
@NullMarked
package org.waymark.query.project;

import org.jspecify.annotations.NullMarked;
