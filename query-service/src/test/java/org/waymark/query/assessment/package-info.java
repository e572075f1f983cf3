@NullMarked
package org.waymark.query.assessment;

import org.jspecify.annotations.NullMarked;
