@NullMarked
package org.waymark.query.reviewpack;

import org.jspecify.annotations.NullMarked;
