@NullMarked
package org.waymark.query.highlight;

import org.jspecify.annotations.NullMarked;
