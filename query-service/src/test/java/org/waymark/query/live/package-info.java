@NullMarked
package org.waymark.query.live;

import org.jspecify.annotations.NullMarked;
