@NullMarked
package org.waymark.query.api;

import org.jspecify.annotations.NullMarked;
