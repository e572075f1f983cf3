@NullMarked
package org.waymark.query.reminder;

import org.jspecify.annotations.NullMarked;
