@NullMarked
package org.waymark.query.crossreference;

import org.jspecify.annotations.NullMarked;
