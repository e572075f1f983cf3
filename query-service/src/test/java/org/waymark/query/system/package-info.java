@NullMarked
package org.waymark.query.system;

import org.jspecify.annotations.NullMarked;
