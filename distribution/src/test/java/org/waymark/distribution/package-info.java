@NullMarked
package org.waymark.distribution;

import org.jspecify.annotations.NullMarked;
