@NullMarked
package org.waymark.query.pack;

import org.jspecify.annotations.NullMarked;
