@NullMarked
package org.waymark.query.wiring;

import org.jspecify.annotations.NullMarked;
