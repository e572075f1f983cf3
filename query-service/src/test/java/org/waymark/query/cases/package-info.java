@NullMarked
package org.waymark.query.cases;

import org.jspecify.annotations.NullMarked;
