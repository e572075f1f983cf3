@NullMarked
package org.waymark.query.audit;

import org.jspecify.annotations.NullMarked;
