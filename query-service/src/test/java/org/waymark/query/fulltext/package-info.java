@NullMarked
package org.waymark.query.fulltext;

import org.jspecify.annotations.NullMarked;
