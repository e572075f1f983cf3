@NullMarked
package org.waymark.query.highlight.document;

import org.jspecify.annotations.NullMarked;
