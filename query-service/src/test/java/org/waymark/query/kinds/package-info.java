@NullMarked
package org.waymark.query.kinds;

import org.jspecify.annotations.NullMarked;
