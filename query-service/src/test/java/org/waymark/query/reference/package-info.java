@NullMarked
package org.waymark.query.reference;

import org.jspecify.annotations.NullMarked;
