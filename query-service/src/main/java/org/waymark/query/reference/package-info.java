/** How themes, projects and actions answer to outside plans, and links between cases. */
@NullMarked
package org.waymark.query.reference;

import org.jspecify.annotations.NullMarked;
