@NullMarked
package org.waymark.query.calendar;

import org.jspecify.annotations.NullMarked;
