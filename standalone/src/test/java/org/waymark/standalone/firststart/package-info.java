@NullMarked
package org.waymark.standalone.firststart;

import org.jspecify.annotations.NullMarked;
