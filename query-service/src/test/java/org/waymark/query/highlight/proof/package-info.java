@NullMarked
package org.waymark.query.highlight.proof;

import org.jspecify.annotations.NullMarked;
