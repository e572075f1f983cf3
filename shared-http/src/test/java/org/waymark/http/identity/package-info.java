@NullMarked
package org.waymark.http.identity;

import org.jspecify.annotations.NullMarked;
