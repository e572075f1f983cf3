/** How themes, projects and actions answer to outside plans, and links between cases. */
@NullMarked
package org.waymark.query.crossreference;

import org.jspecify.annotations.NullMarked;
