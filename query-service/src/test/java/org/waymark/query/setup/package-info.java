@NullMarked
package org.waymark.query.setup;

import org.jspecify.annotations.NullMarked;
