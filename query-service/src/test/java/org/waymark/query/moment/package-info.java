@NullMarked
package org.waymark.query.moment;

import org.jspecify.annotations.NullMarked;
