@NullMarked
package org.waymark.query.meeting;

import org.jspecify.annotations.NullMarked;
