@NullMarked
package org.waymark.query.openapi;

import org.jspecify.annotations.NullMarked;
