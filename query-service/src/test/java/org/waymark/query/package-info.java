@NullMarked
package org.waymark.query;

import org.jspecify.annotations.NullMarked;
