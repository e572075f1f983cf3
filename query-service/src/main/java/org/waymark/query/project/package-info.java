/** Projects as they stand, and the project-progress grid (template 11). */
@NullMarked
package org.waymark.query.project;

import org.jspecify.annotations.NullMarked;
