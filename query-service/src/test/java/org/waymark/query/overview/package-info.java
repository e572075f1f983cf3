@NullMarked
package org.waymark.query.overview;

import org.jspecify.annotations.NullMarked;
