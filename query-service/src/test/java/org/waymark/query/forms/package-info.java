@NullMarked
package org.waymark.query.forms;

import org.jspecify.annotations.NullMarked;
