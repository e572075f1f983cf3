@NullMarked
package org.waymark.query.search;

import org.jspecify.annotations.NullMarked;
