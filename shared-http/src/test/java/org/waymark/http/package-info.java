@NullMarked
package org.waymark.http;

import org.jspecify.annotations.NullMarked;
