@NullMarked
package org.waymark.query.risk;

import org.jspecify.annotations.NullMarked;
