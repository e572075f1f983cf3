@NullMarked
package org.waymark.query.action;

import org.jspecify.annotations.NullMarked;
