@NullMarked
package org.waymark.query.portfolio;

import org.jspecify.annotations.NullMarked;
