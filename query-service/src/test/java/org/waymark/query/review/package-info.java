@NullMarked
package org.waymark.query.review;

import org.jspecify.annotations.NullMarked;
