@NullMarked
package org.waymark.query.happening;

import org.jspecify.annotations.NullMarked;
