@NullMarked
package org.waymark.http.access;

import org.jspecify.annotations.NullMarked;
