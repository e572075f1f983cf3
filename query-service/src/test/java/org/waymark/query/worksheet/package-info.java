@NullMarked
package org.waymark.query.worksheet;

import org.jspecify.annotations.NullMarked;
