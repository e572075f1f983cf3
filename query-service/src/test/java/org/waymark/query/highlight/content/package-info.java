@NullMarked
package org.waymark.query.highlight.content;

import org.jspecify.annotations.NullMarked;
