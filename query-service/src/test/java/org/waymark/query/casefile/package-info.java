@NullMarked
package org.waymark.query.casefile;

import org.jspecify.annotations.NullMarked;
