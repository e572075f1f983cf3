@NullMarked
package org.waymark.query.views;

import org.jspecify.annotations.NullMarked;
