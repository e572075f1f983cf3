@NullMarked
package org.waymark.query.overtime;

import org.jspecify.annotations.NullMarked;
