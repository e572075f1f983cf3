@NullMarked
package org.waymark.query.diagnostic;

import org.jspecify.annotations.NullMarked;
